// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/image_header.h"
#include "tests/fuzz/memory_file.h"

/// A header is usable, or there is a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static interproto::fuzzing::MemoryFile file;
    std::string why;
    const auto header = interproto::readImageHeader(file.holding(data, size), &why);
    INTERPROTO_ASSERT(header.has_value() == why.empty());
    if (header) {
        INTERPROTO_ASSERT(header->width > 0 && header->height > 0);
        INTERPROTO_ASSERT(std::int64_t(header->width) * header->height <= interproto::kMostPixels);
        INTERPROTO_ASSERT(header->channels >= 1 && header->channels <= 4);
    }
    return 0;
}
