// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interproto {

/// One file inside a zip archive, as the central directory tells it.
struct ZipRecord {
    std::string name;
    std::uint64_t size = 0;        ///< after inflating
    std::uint64_t packedSize = 0;  ///< as it lies in the archive
    std::uint64_t headerOffset = 0;
    std::uint32_t crc = 0;  ///< 0: not computed
    bool deflated = false;
};

/// Reads zip archives from their central directory (PKWARE APPNOTE 6.3: stored and deflated
/// records, zip64, data descriptors). Nothing is unpacked to disk; names are keys only.
///
/// Everything is checked before it is believed: places against the file, local headers against the
/// directory, records against each other (none may overlap), sizes while inflating, and the
/// checksum of each record that is read.
class ZipReader {
public:
    /// `source` must outlive the reader. Throws Error(BadInput).
    explicit ZipReader(const ByteSource& source);

    const std::vector<ZipRecord>& records() const { return records_; }
    /// nullptr when there is none.
    const ZipRecord* find(std::string_view name) const;
    /// Reads a whole record into `into`, which has room for exactly `record.size` bytes.
    void read(const ZipRecord& record, std::byte* into) const;
    /// The same as text, refused when it is larger than `limit`.
    std::string readText(const ZipRecord& record, std::uint64_t limit) const;

private:
    struct Directory {
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
        std::uint64_t entries = 0;
    };

    Directory findDirectory() const;
    Directory zip64Directory(std::uint64_t endOffset) const;
    void readDirectory(const Directory& directory);
    void takeZip64(ZipRecord& record, std::string_view extra) const;
    std::uint64_t dataOffset(const ZipRecord& record) const;
    void refuseOverlaps(std::uint64_t directoryOffset) const;
    std::uint32_t readStored(const ZipRecord& record, std::byte* into) const;
    std::uint32_t inflate(const ZipRecord& record, std::byte* into) const;
    [[noreturn]] void fail(const std::string& why, const std::string& record = {}) const;

    const ByteSource& source_;
    std::vector<ZipRecord> records_;
    std::unordered_map<std::string_view, std::size_t> index_;  // views into records_
};

}  // namespace interproto
