// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_reader.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <memory>

namespace interproto {

namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLocatorSize = 20;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xffff;
constexpr std::uint32_t kEndMark = 0x06054b50;
constexpr std::uint32_t kLocatorMark = 0x07064b50;
constexpr std::uint32_t kEnd64Mark = 0x06064b50;
constexpr std::uint32_t kEntryMark = 0x02014b50;
constexpr std::uint32_t kLocalMark = 0x04034b50;
constexpr std::uint64_t kInExtra32 = 0xffffffff;  // the true value is in the zip64 extra field
constexpr std::uint64_t kDirectoryLimit = std::uint64_t(64) << 20;
constexpr std::size_t kChunk = std::size_t(1) << 20;

std::uint64_t number(const std::string& bytes, std::size_t at, std::size_t width)
{
    return littleEndian(bytes.data() + at, width);
}

}  // namespace

ZipReader::ZipReader(const ByteSource& source) : source_(source)
{
    const Directory directory = findDirectory();
    readDirectory(directory);
    for (std::size_t i = 0; i < records_.size(); ++i)
        if (!index_.emplace(records_[i].name, i).second)
            fail("two records have this name", records_[i].name);
    refuseOverlaps(directory.offset);
}

void ZipReader::fail(const std::string& why, const std::string& record) const
{
    throw Error(ExitCode::BadInput,
                "cannot read the zip archive",
                Where::atKey(source_.name(), record),
                why,
                "The file is damaged or was not copied completely: get it again.");
}

ZipReader::Directory ZipReader::findDirectory() const
{
    const std::uint64_t total = source_.size();
    if (total < kEndSize)
        fail("it is too short for an archive");
    const std::uint64_t tail = std::min<std::uint64_t>(total, kEndSize + kLongestComment);
    std::string bytes(tail, '\0');
    source_.readAt(total - tail, bytes.data(), bytes.size());
    for (std::size_t at = bytes.size() - kEndSize + 1; at-- > 0;) {
        if (number(bytes, at, 4) != kEndMark ||
            at + kEndSize + number(bytes, at + 20, 2) != bytes.size())
            continue;
        const std::uint64_t endOffset = total - tail + at;
        Directory directory{
            number(bytes, at + 16, 4), number(bytes, at + 12, 4), number(bytes, at + 10, 2)};
        // PyTorch writes the zip64 records always, other programs only when the short ones
        // overflow.
        if (at >= kLocatorSize && number(bytes, at - kLocatorSize, 4) == kLocatorMark)
            directory = zip64Directory(endOffset);
        if (directory.offset > endOffset || directory.size > endOffset - directory.offset)
            fail("its directory lies outside the file");
        return directory;
    }
    fail("its directory at the end is missing: the file is cut short, or no zip archive");
}

ZipReader::Directory ZipReader::zip64Directory(std::uint64_t endOffset) const
{
    const std::uint64_t locatorOffset = endOffset - kLocatorSize;
    std::string locator(kLocatorSize, '\0');
    source_.readAt(locatorOffset, locator.data(), locator.size());
    const std::uint64_t offset = number(locator, 8, 8);
    if (locatorOffset < kEnd64Size || offset > locatorOffset - kEnd64Size)
        fail("its zip64 directory lies outside the file");
    std::string end(kEnd64Size, '\0');
    source_.readAt(offset, end.data(), end.size());
    if (number(end, 0, 4) != kEnd64Mark)
        fail("its zip64 directory is damaged");
    return {number(end, 48, 8), number(end, 40, 8), number(end, 32, 8)};
}

void ZipReader::readDirectory(const Directory& directory)
{
    if (directory.entries > directory.size / kEntrySize || directory.size > kDirectoryLimit)
        fail(fmt::format(
            "its directory of {} bytes cannot hold {} records", directory.size, directory.entries));
    std::string bytes(directory.size, '\0');
    source_.readAt(directory.offset, bytes.data(), bytes.size());
    records_.reserve(directory.entries);
    std::size_t at = 0;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        if (bytes.size() - at < kEntrySize || number(bytes, at, 4) != kEntryMark)
            fail("its directory is damaged");
        const std::size_t nameSize = number(bytes, at + 28, 2);
        const std::size_t extraSize = number(bytes, at + 30, 2);
        const std::size_t entrySize = kEntrySize + nameSize + extraSize + number(bytes, at + 32, 2);
        if (entrySize > bytes.size() - at)
            fail("its directory is damaged");
        ZipRecord record;
        record.name = bytes.substr(at + kEntrySize, nameSize);
        record.crc = static_cast<std::uint32_t>(number(bytes, at + 16, 4));
        record.packedSize = number(bytes, at + 20, 4);
        record.size = number(bytes, at + 24, 4);
        record.headerOffset = number(bytes, at + 42, 4);
        takeZip64(record, std::string_view(bytes).substr(at + kEntrySize + nameSize, extraSize));
        const std::uint64_t method = number(bytes, at + 10, 2);
        record.deflated = method == Z_DEFLATED;
        if ((number(bytes, at + 8, 2) & 1) != 0)
            fail("the record is encrypted", record.name);
        if (method != 0 && method != Z_DEFLATED)
            fail(fmt::format("the record is compressed by a method we do not read ({})", method),
                 record.name);
        if (method == 0 && record.size != record.packedSize)
            fail("the record has two different sizes", record.name);
        if (record.headerOffset > directory.offset || record.packedSize > directory.offset)
            fail("the record lies outside the file", record.name);
        records_.push_back(std::move(record));
        at += entrySize;
    }
    if (at != bytes.size())
        fail("its directory has more bytes than records");
}

void ZipReader::takeZip64(ZipRecord& record, std::string_view extra) const
{
    while (extra.size() >= 4) {
        const std::uint64_t id = littleEndian(extra.data(), 2);
        std::size_t left = littleEndian(extra.data() + 2, 2);
        if (left > extra.size() - 4)
            fail("an extra field is damaged", record.name);
        const char* from = extra.data() + 4;
        extra.remove_prefix(4 + left);
        if (id != 1)
            continue;
        for (std::uint64_t* value : {&record.size, &record.packedSize, &record.headerOffset}) {
            if (*value != kInExtra32)
                continue;
            if (left < 8)
                fail("a zip64 field is missing", record.name);
            *value = littleEndian(from, 8);
            from += 8;
            left -= 8;
        }
    }
}

std::uint64_t ZipReader::dataOffset(const ZipRecord& record) const
{
    std::string header(kLocalSize, '\0');
    source_.readAt(record.headerOffset, header.data(), header.size());
    const std::size_t nameSize = number(header, 26, 2);
    // Sizes and checksum of the local header are 0 when a data descriptor follows: only the
    // directory is believed.
    std::string name(nameSize, '\0');
    if (number(header, 0, 4) == kLocalMark && nameSize == record.name.size())
        source_.readAt(record.headerOffset + kLocalSize, name.data(), name.size());
    if (name != record.name || (number(header, 8, 2) == Z_DEFLATED) != record.deflated)
        fail("its header does not agree with the directory", record.name);
    return record.headerOffset + kLocalSize + nameSize + number(header, 28, 2);
}

void ZipReader::refuseOverlaps(std::uint64_t directoryOffset) const
{
    // Overlapping records are how small archives claim to hold much ("zip bombs" without
    // recursion).
    std::vector<const ZipRecord*> order;
    for (const ZipRecord& record : records_)
        order.push_back(&record);
    std::sort(order.begin(), order.end(), [](const ZipRecord* a, const ZipRecord* b) {
        return a->headerOffset < b->headerOffset;
    });
    std::uint64_t free = 0;
    for (const ZipRecord* record : order) {
        if (record->headerOffset < free)
            fail("the record overlaps another", record->name);
        const std::uint64_t begin = dataOffset(*record);
        if (begin > directoryOffset || record->packedSize > directoryOffset - begin)
            fail("the record reaches outside the file", record->name);
        free = begin + record->packedSize;
    }
}

const ZipRecord* ZipReader::find(std::string_view name) const
{
    const auto found = index_.find(name);
    return found == index_.end() ? nullptr : &records_[found->second];
}

void ZipReader::read(const ZipRecord& record, std::byte* into) const
{
    const std::uint32_t crc = record.deflated ? inflate(record, into) : readStored(record, into);
    if (record.crc != 0 && crc != record.crc)
        fail(fmt::format("its checksum is wrong (found {:08x}, wanted {:08x})", crc, record.crc),
             record.name);
}

std::string ZipReader::readText(const ZipRecord& record, std::uint64_t limit) const
{
    if (record.size > limit)
        fail(fmt::format("the record is too large ({}, at most {} expected)",
                         humanBytes(record.size),
                         humanBytes(limit)),
             record.name);
    std::string text(record.size, '\0');
    read(record, reinterpret_cast<std::byte*>(text.data()));
    return text;
}

std::uint32_t ZipReader::readStored(const ZipRecord& record, std::byte* into) const
{
    const std::uint64_t from = dataOffset(record);
    uLong crc = crc32_z(0, nullptr, 0);
    for (std::uint64_t done = 0; done < record.size;) {
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(kChunk, record.size - done));
        source_.readAt(from + done, into + done, count);
        crc = crc32_z(crc, reinterpret_cast<const Bytef*>(into + done), count);
        done += count;
    }
    return static_cast<std::uint32_t>(crc);
}

std::uint32_t ZipReader::inflate(const ZipRecord& record, std::byte* into) const
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        throw Error(ExitCode::OutOfMemory,
                    "cannot inflate",
                    Where::inFile(source_.name()),
                    "zlib did not start");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, inflateEnd);
    std::vector<Bytef> packed(
        static_cast<std::size_t>(std::min<std::uint64_t>(kChunk, record.packedSize)));
    const std::uint64_t from = dataOffset(record);
    std::uint64_t taken = 0;
    std::uint64_t made = 0;
    uLong crc = crc32_z(0, nullptr, 0);
    Bytef beyond = 0;  // one byte of room past the end shows records that hold more than they say
    for (int state = Z_OK; state != Z_STREAM_END;) {
        if (stream.avail_in == 0 && taken < record.packedSize) {
            const auto count = static_cast<std::size_t>(
                std::min<std::uint64_t>(packed.size(), record.packedSize - taken));
            source_.readAt(from + taken, packed.data(), count);
            stream.next_in = packed.data();
            stream.avail_in = static_cast<uInt>(count);
            taken += count;
        }
        const auto room = static_cast<uInt>(std::min<std::uint64_t>(kChunk, record.size - made));
        stream.next_out = room == 0 ? &beyond : reinterpret_cast<Bytef*>(into + made);
        stream.avail_out = room == 0 ? 1 : room;
        state = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t fresh = (room == 0 ? 1 : room) - stream.avail_out;
        if (room == 0 && fresh > 0)
            fail("the record inflates to more than it says", record.name);
        crc = crc32_z(crc, reinterpret_cast<const Bytef*>(into + made), fresh);
        made += fresh;
        if (state != Z_OK && state != Z_STREAM_END)
            fail("its compressed data are damaged", record.name);
    }
    if (made != record.size || taken != record.packedSize || stream.avail_in != 0)
        fail("the record does not inflate to the size it says", record.name);
    return static_cast<std::uint32_t>(crc);
}

}  // namespace interproto
