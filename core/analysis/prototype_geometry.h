// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <array>
#include <cstdint>
#include <vector>

namespace interproto {

/// How the prototypes of child identities lie on the sphere: what Inter-Prototype's loss changes.
struct ChildGeometry {
    std::int64_t children = 0;
    double meanCosine = 0;    ///< over pairs of different children
    double meanSquare = 0;    ///< of those cosines; the loss's mean but for the diagonal
    double nearestAngle = 0;  ///< mean angle of a child to the nearest other child, in degrees
    double closestAngle = 0;  ///< the smallest of them
    double effectiveRank =
        0;  ///< exp of the entropy of the Gram matrix's spectrum: directions in use
};

/// Of the unit rows `children` of `prototypes` (float32 [C, E]); all figures 0 for fewer than two.
/// In blocks: memory does not grow with the square of their number.
ChildGeometry childGeometry(const torch::Tensor& prototypes,
                            const std::vector<std::int64_t>& children);

/// Pairs by angle: bin b holds those from b to b + 1 degrees.
struct AngleCounts {
    std::array<std::int64_t, 180> counts = {};
    double meanCosine = 0;
    std::int64_t pairs = 0;
};

/// Angles between all prototypes, by kind of pair. Pairs of two adults are counted from `kSample`
/// adults drawn by `seed` when there are more, each against all adults.
struct AngleHistograms {
    static constexpr std::int64_t kSample = 2048;

    AngleCounts children;    ///< two children
    AngleCounts between;     ///< a child and an adult
    AngleCounts adults;      ///< two adults
    bool isSampled = false;  ///< the adults' counts
};

AngleHistograms angleHistograms(const torch::Tensor& prototypes,
                                const std::vector<std::int64_t>& children,
                                std::uint64_t seed);

/// exp of the entropy of the normalised eigenvalues of the rows' Gram matrix.
double effectiveRank(const torch::Tensor& rows);

}  // namespace interproto
