// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// Writes a zip archive of stored records whose data begin at multiples of 64 bytes, so that
/// readers may map them. Sizes beyond 4 GiB and more than 65,534 records take zip64 fields (PKWARE
/// APPNOTE 4.3.14, 4.5.3).
class ZipWriter {
public:
    /// Sizes and offsets from `zip64From` on go to zip64 fields; anything but the default is for
    /// tests.
    explicit ZipWriter(const std::string& path, std::uint64_t zip64From = 0xffffffff);

    void add(const std::string& name, const void* data, std::uint64_t size);
    void add(const std::string& name, std::string_view data)
    {
        add(name, data.data(), data.size());
    }
    /// Writes the directory and makes the file appear.
    void commit();

private:
    struct Entry {
        std::string name;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
        std::uint32_t crc = 0;
    };

    std::string localHeader(const Entry& entry) const;
    std::string directoryEntry(const Entry& entry) const;
    std::string endOfDirectory(std::uint64_t offset, std::uint64_t size) const;
    bool needsZip64(std::uint64_t value) const { return value >= zip64From_; }

    AtomicFile file_;
    std::uint64_t zip64From_;
    std::vector<Entry> entries_;
};

}  // namespace interproto
