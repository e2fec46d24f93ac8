// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <torch/types.h>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace interproto {

/// The nearest other points of each point, nearest first; equally near ones by their number.
struct NeighbourGraph {
    std::int64_t points = 0;
    std::int64_t count = 0;           ///< neighbours of each point
    std::vector<std::int32_t> index;  ///< points x count
    std::vector<float> distance2;     ///< squared Euclidean distances, as index

    const std::int32_t* row(std::int64_t i) const { return index.data() + i * count; }
    const float* distances(std::int64_t i) const { return distance2.data() + i * count; }
};

/// Exact nearest neighbours among `rows` (float32 [N, D] on the CPU, finite), by blocked matrix
/// products: their rounding decides only which candidates are kept, and near the border double
/// precision decides. `count` is at most N - 1. Uses at::get_num_threads() threads, or the GPU.
/// Throws Error(Stopped) when `stop` is requested.
NeighbourGraph exactNeighbours(const torch::Tensor& rows,
                               std::int64_t count,
                               torch::Device device = torch::kCPU,
                               const ProgressReport& progress = {},
                               std::stop_token stop = {});

/// Arithmetic of the products on the CPU.
enum class ProductType {
    Auto,  ///< bfloat16 where the CPU has instructions for it and the points are many
    Float32,
    BFloat16
};
/// The same with the arithmetic given, for tests and measurements.
NeighbourGraph exactNeighbours(const torch::Tensor& rows,
                               std::int64_t count,
                               ProductType products,
                               const ProgressReport& progress = {},
                               std::stop_token stop = {});

}  // namespace interproto
