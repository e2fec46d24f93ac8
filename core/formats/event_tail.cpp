// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/crc32c.h"
#include "core/formats/tfevents.h"

#include <algorithm>
#include <cstring>

namespace interproto {

namespace {

constexpr std::uint64_t kTailBytes = std::uint64_t(1) << 16;
constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kHeaderBytes = 12;

std::uint64_t numberAt(const char* bytes, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

/// The first place at or behind `from` where a record begins: its length bears its check, and so
/// does nothing else but by chance in four thousand million. `size` when there is none.
std::uint64_t recordAfter(const InputFile& file, std::uint64_t from)
{
    std::string bytes(std::min(kTailBytes, file.size() - from), '\0');
    bytes.resize(file.readSome(from, bytes.data(), bytes.size()));
    for (std::size_t i = 0; i + kHeaderBytes <= bytes.size(); ++i) {
        const char* header = bytes.data() + i;
        // Lengths that lead out of the file are none; this spares nearly all checks.
        if (numberAt(header, kLengthBytes) > file.size() - from - i)
            continue;
        if (maskedCrc(crc32c(header, kLengthBytes)) == numberAt(header + kLengthBytes, 4))
            return from + i;
    }
    return file.size();
}

/// Of the records from `offset` on.
EventReader::Batch readFrom(const std::string& path, std::uint64_t offset)
{
    IssueList ignored;
    return EventReader(path, offset).poll(ignored);
}

/// The time of the file's first record (its version), without reading further.
double firstTime(const InputFile& file)
{
    // length 8, check 4, then the event: field 1 (wall_time, fixed64) has the tag byte 0x09.
    char bytes[kHeaderBytes + 9] = {};
    if (file.readSome(0, bytes, sizeof bytes) < sizeof bytes || bytes[kHeaderBytes] != 0x09 ||
        maskedCrc(crc32c(bytes, kLengthBytes)) != numberAt(bytes + kLengthBytes, 4))
        return 0;
    const std::uint64_t bits = numberAt(bytes + kHeaderBytes + 1, 8);
    double time = 0;
    std::memcpy(&time, &bits, sizeof time);
    return time > 0 && time < 1e11 ? time : 0;
}

}  // namespace

EventTail readEventTail(const std::string& path)
{
    EventTail tail;
    try {
        const InputFile file(path);
        tail.firstTime = firstTime(file);
        const std::uint64_t from = file.size() > kTailBytes ? file.size() - kTailBytes : 0;
        for (const ScalarEvent& event : readFrom(path, recordAfter(file, from)).scalars) {
            tail.lastStep = std::max(tail.lastStep, event.point.step);
            tail.lastTime = std::max(tail.lastTime, event.point.wallTime);
            tail.last[event.tag] = event.point;
        }
    } catch (const Error&) {
        // Gone meanwhile, or no regular file.
    }
    return tail;
}

}  // namespace interproto
