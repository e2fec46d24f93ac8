// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/neighbours.h"

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace interproto {

/// A layout: x0 y0 x1 y1 ...
using Layout = std::vector<float>;

/// Spread of a first layout along its first axis, as a standard deviation.
inline constexpr double kStartSpread = 1e-4;

/// The `count` directions of largest variance of `rows` (float32 [N, D]), as columns [D, count],
/// largest first; signs are fixed by the largest entry. By subspace iteration from `seed`.
torch::Tensor principalAxes(const torch::Tensor& rows, std::int64_t count, std::uint64_t seed);

/// Rows in the coordinates of their `count` principal axes, centred.
torch::Tensor reduced(const torch::Tensor& rows, std::int64_t count, std::uint64_t seed);

/// The first two principal components, scaled to kStartSpread: float32 [N, 2], or [N, 1] where rows
/// are that narrow.
torch::Tensor principalPlaces(const torch::Tensor& rows, std::uint64_t seed);

/// A first layout from principalPlaces(), with a hundredth of noise so that equal points are not
/// caught on each other.
Layout principalStart(const torch::Tensor& places, std::uint64_t seed);

/// Goes on from an earlier layout, at its size: point i starts where `previous` has it. Points that
/// are not there (NaN) start amid their nearest neighbours that are.
Layout alignedStart(Layout previous, const NeighbourGraph& graph, std::uint64_t seed);

}  // namespace interproto
