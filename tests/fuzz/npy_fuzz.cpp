// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: a `.npy` file.
#include "core/base/error.h"
#include "core/formats/byte_source.h"
#include "core/formats/npy.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace interproto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const NpyArray array =
            readNpy(MemorySource("fuzzed.npy", {reinterpret_cast<const char*>(data), size}));
        if (array.data.size() !=
            static_cast<std::size_t>(array.elementCount()) * scalarSize(array.type))
            std::abort();
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
