// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/parallel.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace interproto {

// A channels-last map [B, C, H, W] as rows of C values, one a pixel: what our loops over
// activations share.

using Floats = std::vector<float>;
using Doubles = std::vector<double>;

/// Pixels summed in float before they go to a double, and pixels that one task works on.
constexpr std::int64_t kRunPixels = 64;
constexpr std::int64_t kBlockPixels = 1024;

inline std::size_t sized(std::int64_t count)
{
    return static_cast<std::size_t>(count);
}

template <typename T>
const T* reading(const at::Tensor& tensor)
{
    return tensor.defined() ? static_cast<const T*>(tensor.const_data_ptr()) : nullptr;
}

inline std::int64_t pixelsOf(const at::Tensor& x)
{
    return x.numel() / x.size(1);
}

inline bool isFloat32(const at::Tensor& tensor)
{
    return tensor.scalar_type() == at::kFloat;
}

/// Whether our loops take this map: float32 or bfloat16 on the CPU, channels-last and nothing else.
/// A map of one pixel is both, and then PyTorch's arithmetic is the one that was asked for.
inline bool isRows(const at::Tensor& x)
{
    return x.is_cpu() && x.dim() == 4 && x.numel() > 0 &&
           (isFloat32(x) || x.scalar_type() == at::kBFloat16) &&
           x.is_contiguous(at::MemoryFormat::ChannelsLast) && !x.is_contiguous();
}

/// Whether this is one float32 a channel.
inline bool isVector(const at::Tensor& tensor, std::int64_t channels)
{
    return isFloat32(tensor) && tensor.numel() == channels && tensor.is_contiguous();
}

/// `row(first pixel, count, scratch, sums)` for each run of pixels adds what it finds to the `size`
/// doubles of its block; gives the blocks' sums added up in order. `scratch` holds `size` floats.
template <typename Row>
Doubles summedOverRuns(std::int64_t pixels, std::int64_t size, const Row& row)
{
    const std::int64_t blocks = (pixels + kBlockPixels - 1) / kBlockPixels;
    Doubles partial(sized(blocks * size), 0.0);
    parallelFor(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        const std::int64_t last = std::min(end * kBlockPixels, pixels);
        Floats scratch(sized(size));
        for (std::int64_t p = begin * kBlockPixels; p < last; p += kRunPixels)
            row(p,
                std::min(kRunPixels, last - p),
                scratch.data(),
                partial.data() + p / kBlockPixels * size);
    });
    Doubles total(sized(size), 0.0);
    for (std::int64_t b = 0; b < blocks; ++b)
        for (std::int64_t i = 0; i < size; ++i)
            total[sized(i)] += partial[sized(b * size + i)];
    return total;
}

/// The sums [at, at + C) as a tensor like `like` [C].
inline at::Tensor channelTensor(const Doubles& sums, std::int64_t at, const at::Tensor& like)
{
    at::Tensor tensor = at::empty_like(like);
    auto* values = static_cast<float*>(tensor.mutable_data_ptr());
    for (std::int64_t c = 0; c < like.numel(); ++c)
        values[c] = static_cast<float>(sums[sized(at + c)]);
    return tensor;
}

}  // namespace interproto
