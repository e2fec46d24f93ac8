// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace interproto::fuzzing {

/// A file without a disk, for readers that take a path.
class MemoryFile {
public:
    MemoryFile() : descriptor_(::memfd_create("fuzz", 0)) {}

    const std::string& holding(const std::uint8_t* data, std::size_t size)
    {
        if (::ftruncate(descriptor_, 0) != 0 ||
            ::pwrite(descriptor_, data, size, 0) != static_cast<ssize_t>(size))
            std::abort();
        return path_;
    }

private:
    int descriptor_;
    std::string path_ = "/proc/self/fd/" + std::to_string(descriptor_);
};

}  // namespace interproto::fuzzing
