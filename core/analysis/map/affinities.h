// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/neighbours.h"
#include "core/base/team.h"

#include <cstdint>
#include <vector>

namespace interproto {

/// The symmetric affinities P of all points, one sparse row each. Rows are padded to a multiple of
/// kEdgeBlock with entries of no weight that name the point itself.
struct Affinities {
    double perplexity = 0;
    std::vector<std::int64_t> first;   ///< points + 1
    std::vector<std::int32_t> column;  ///< ascending in a row, but for the padding
    std::vector<float> weight;         ///< sums to 1
    std::int64_t uncalibrated = 0;  ///< points whose entropy no bandwidth brings to log(perplexity)
};

/// The largest perplexity for so many points: a third of the other points.
double largestPerplexity(std::int64_t points);
/// Neighbours that a perplexity takes into account: three times as many.
std::int64_t neighboursFor(double perplexity, std::int64_t points);

/// The bandwidth beta of a point's Gaussian over its `count` neighbours whose entropy is
/// log(perplexity), and the weights exp(-beta d^2), scaled to sum to 1, into `weights`. Newton's
/// method in double to 1e-7 in entropy; false where no bandwidth does it (ties).
bool calibrate(
    const float* distance2, std::int64_t count, double perplexity, double* beta, double* weights);

/// From the nearest neighboursFor(perplexity) of each point; the graph must have as many.
Affinities affinitiesOf(const NeighbourGraph& graph, double perplexity, Team& team);

}  // namespace interproto
