// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/neighbours.h"
#include "core/analysis/map/start.h"
#include "core/base/team.h"

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace interproto {

/// The nearest points of each point on the map, exactly, as the graph of the rows.
NeighbourGraph mapNeighbours(const Layout& layout, std::int64_t count, Team& team);

/// Mean share of the `count` nearest rows that are among the `count` nearest on the map; below 0
/// where either graph has fewer.
double neighboursKept(const NeighbourGraph& rows, const NeighbourGraph& map, std::int64_t count);

/// How far a point's neighbourhood on the map may be believed: 1 when its `kTrustNeighbours` map
/// neighbours are its nearest rows, 0 when they are its furthest; the mean over all points is the
/// trustworthiness of Venna and Kaski. Ranks are counted among all points up to `kTrustWhole`, else
/// estimated from so many drawn by `seed`.
inline constexpr std::int64_t kTrustNeighbours = 12;
inline constexpr std::int64_t kTrustWhole = 20000;
inline constexpr std::int64_t kTrustSample = 4096;
std::vector<float> trustOfPoints(const torch::Tensor& rows,
                                 const NeighbourGraph& graph,
                                 const NeighbourGraph& map,
                                 std::uint64_t seed);

}  // namespace interproto
