// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"
#include "core/formats/tensor_data.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// What the head of a `.npy` file says (numpy.lib.format).
struct NpyHeader {
    ScalarType type = ScalarType::Float32;
    bool bigEndian = false;
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
    std::uint64_t dataOffset = 0;
};

/// Reads and checks the head; the elements it promises fill the rest of the file exactly. The
/// dictionary in it is parsed by a grammar of its own, never evaluated. Throws Error(BadInput).
NpyHeader readNpyHeader(const ByteSource& source);

/// A version 1.0 head, padded to a multiple of 64 bytes. With `roomForRows`, its length does not
/// depend on shape[0].
std::string npyHeaderText(const std::string& path,
                          ScalarType type,
                          const std::vector<std::int64_t>& shape,
                          bool roomForRows = false);

}  // namespace interproto
