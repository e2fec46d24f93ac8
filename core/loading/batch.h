// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace interproto {

/// One training batch on the host. B is the number of places.
struct Batch {
    at::Tensor images;  ///< uint8 [B, 112, 112, 3], RGB, mirrored where `flips` says so
    at::Tensor labels;  ///< int64 [B], class of each picture
    at::Tensor ages;    ///< float32 [B], years, NaN when unknown
    std::vector<std::uint32_t> indices;  ///< [B], picture in the training set, after replacement
    std::vector<std::uint8_t> flips;     ///< [B], 1: mirrored
    int skipped = 0;                     ///< places whose own picture could not be read
    std::int64_t epoch = 0;              ///< 0-based
    std::int64_t step = 0;               ///< 0-based, counted over all epochs
};

/// uint8 [B, 112, 112, 3] on the host to what a backbone takes: [B, 3, 112, 112] in channels-last
/// memory on `device`, values (x / 255 - 0.5) / 0.5 computed in float32 in exactly the order of
/// torchvision's ToTensor and Normalize, then converted to `type`. Bytes travel, not floats.
at::Tensor toNetworkInput(const at::Tensor& images,
                          const at::Device& device = at::kCPU,
                          at::ScalarType type = at::kFloat);

}  // namespace interproto
