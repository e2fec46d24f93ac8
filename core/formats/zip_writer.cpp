// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_writer.h"

#include "core/formats/byte_source.h"

#include <zlib.h>

#include <algorithm>

namespace interproto {

namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kFieldHead = 4;         // id and length of an extra field
constexpr std::uint64_t kPaddingId = 0x4246;  // "FB", as PyTorch pads
constexpr std::uint64_t kZip64Id = 1;
constexpr std::uint64_t kVersion = 20;
constexpr std::uint64_t kVersion64 = 45;
constexpr std::uint64_t kUtf8Names = 0x0800;
constexpr std::uint64_t kDay = 0x21;  // 1980-01-01: the same weights give the same file
constexpr std::uint64_t kSaturated32 = 0xffffffff;
constexpr std::uint64_t kSaturated16 = 0xffff;

}  // namespace

ZipWriter::ZipWriter(const std::string& path, std::uint64_t zip64From)
    : file_(path), zip64From_(zip64From)
{
}

void ZipWriter::add(const std::string& name, const void* data, std::uint64_t size)
{
    INTERPROTO_ASSERT(name.size() < kSaturated16);
    Entry entry{name, size, file_.position(), 0};
    if (size > 0)
        entry.crc = static_cast<std::uint32_t>(
            crc32_z(crc32_z(0, nullptr, 0), static_cast<const Bytef*>(data), size));
    file_.write(localHeader(entry));
    if (size > 0)
        file_.write(data, size);
    entries_.push_back(std::move(entry));
}

std::string ZipWriter::localHeader(const Entry& entry) const
{
    const bool large = needsZip64(entry.size);
    std::string extra;
    if (large) {
        appendLittleEndian(extra, kZip64Id, 2);
        appendLittleEndian(extra, 16, 2);
        appendLittleEndian(extra, entry.size, 8);
        appendLittleEndian(extra, entry.size, 8);
    }
    const std::uint64_t unpadded =
        entry.offset + kLocalSize + entry.name.size() + extra.size() + kFieldHead;
    const std::size_t padding = (kAlignment - unpadded % kAlignment) % kAlignment;
    appendLittleEndian(extra, kPaddingId, 2);
    appendLittleEndian(extra, padding, 2);
    extra.append(padding, 'Z');

    std::string header("PK\x03\x04", 4);
    appendLittleEndian(header, large ? kVersion64 : kVersion, 2);
    appendLittleEndian(header, kUtf8Names, 2);
    appendLittleEndian(header, 0, 2);  // stored
    appendLittleEndian(header, 0, 2);  // time
    appendLittleEndian(header, kDay, 2);
    appendLittleEndian(header, entry.crc, 4);
    appendLittleEndian(header, large ? kSaturated32 : entry.size, 4);
    appendLittleEndian(header, large ? kSaturated32 : entry.size, 4);
    appendLittleEndian(header, entry.name.size(), 2);
    appendLittleEndian(header, extra.size(), 2);
    return header + entry.name + extra;
}

std::string ZipWriter::directoryEntry(const Entry& entry) const
{
    const bool large = needsZip64(entry.size);
    const bool far = needsZip64(entry.offset);
    std::string extra;
    if (large || far) {
        appendLittleEndian(extra, kZip64Id, 2);
        appendLittleEndian(extra, (large ? 16u : 0u) + (far ? 8u : 0u), 2);
        if (large) {
            appendLittleEndian(extra, entry.size, 8);
            appendLittleEndian(extra, entry.size, 8);
        }
        if (far)
            appendLittleEndian(extra, entry.offset, 8);
    }
    std::string text("PK\x01\x02", 4);
    appendLittleEndian(text, kVersion64, 2);
    appendLittleEndian(text, large || far ? kVersion64 : kVersion, 2);
    appendLittleEndian(text, kUtf8Names, 2);
    appendLittleEndian(text, 0, 2);
    appendLittleEndian(text, 0, 2);
    appendLittleEndian(text, kDay, 2);
    appendLittleEndian(text, entry.crc, 4);
    appendLittleEndian(text, large ? kSaturated32 : entry.size, 4);
    appendLittleEndian(text, large ? kSaturated32 : entry.size, 4);
    appendLittleEndian(text, entry.name.size(), 2);
    appendLittleEndian(text, extra.size(), 2);
    appendLittleEndian(text, 0, 2);  // comment
    appendLittleEndian(text, 0, 2);  // disk
    appendLittleEndian(text, 0, 2);  // internal attributes
    appendLittleEndian(text, 0, 4);  // external attributes
    appendLittleEndian(text, far ? kSaturated32 : entry.offset, 4);
    return text + entry.name + extra;
}

std::string ZipWriter::endOfDirectory(std::uint64_t offset, std::uint64_t size) const
{
    const std::uint64_t count = entries_.size();
    std::string text;
    if (needsZip64(offset) || needsZip64(size) || count >= kSaturated16) {
        text.append("PK\x06\x06", 4);
        appendLittleEndian(text, 44, 8);  // of what follows
        appendLittleEndian(text, kVersion64, 2);
        appendLittleEndian(text, kVersion64, 2);
        appendLittleEndian(text, 0, 4);
        appendLittleEndian(text, 0, 4);
        appendLittleEndian(text, count, 8);
        appendLittleEndian(text, count, 8);
        appendLittleEndian(text, size, 8);
        appendLittleEndian(text, offset, 8);
        text.append("PK\x06\x07", 4);
        appendLittleEndian(text, 0, 4);
        appendLittleEndian(text, offset + size, 8);
        appendLittleEndian(text, 1, 4);
    }
    text.append("PK\x05\x06", 4);
    appendLittleEndian(text, 0, 2);
    appendLittleEndian(text, 0, 2);
    appendLittleEndian(text, std::min(count, kSaturated16), 2);
    appendLittleEndian(text, std::min(count, kSaturated16), 2);
    appendLittleEndian(text, std::min(size, kSaturated32), 4);
    appendLittleEndian(text, needsZip64(offset) ? kSaturated32 : offset, 4);
    appendLittleEndian(text, 0, 2);
    return text;
}

void ZipWriter::commit()
{
    const std::uint64_t offset = file_.position();
    for (const Entry& entry : entries_)
        file_.write(directoryEntry(entry));
    file_.write(endOfDirectory(offset, file_.position() - offset));
    file_.commit();
}

}  // namespace interproto
