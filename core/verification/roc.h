// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/sorted_scores.h"

#include <limits>
#include <vector>

namespace interproto {

/// Pairs with similarity >= threshold are accepted.
struct RocPoint {
    float threshold = std::numeric_limits<float>::infinity();
    double far = 0;  ///< accepted among impostor pairs
    double tar = 0;  ///< accepted among genuine pairs
};

struct EqualError {
    double rate = 0;
    float threshold = 0;  ///< the highest similarity at which FAR >= FRR
};

struct TarAtFar {
    double far = 0;                  ///< asked for
    Stated<double> tar;              ///< accepted among genuine pairs
    std::optional<float> threshold;  ///< the highest similarity with that TAR; none: TAR is 0
    double reachedFar = 0;           ///< FAR at that threshold, at most the one asked for
};

/// The curve from (0, 0) at an infinite threshold to (1, 1). Points inside straight pieces are left
/// out. With `resolution` > 0 also points that are within 1 / resolution of the one before (in FAR
/// + TAR) and within 1 % of its FAR, so that a million pairs make a few thousand points that plot
/// the same on a linear and a logarithmic axis. Both classes are needed, as for all functions here.
Stated<std::vector<RocPoint>> rocCurve(const SortedScores& scores, int resolution = 0);

/// Probability that a genuine pair is more alike than an impostor pair, ties as half (Mann and
/// Whitney); exact.
Stated<double> areaUnderRoc(const SortedScores& scores);

/// Where FAR = FRR on the straight lines between neighbouring points of the curve.
Stated<EqualError> equalErrorRate(const SortedScores& scores);

/// The highest TAR of all thresholds whose FAR is at most each of `levels` (no interpolation). A
/// level needs at least 1 / FAR impostor pairs; with fewer, one false accept is already too many
/// and the reason says how many are missing. Throws Error for a level outside (0, 1].
std::vector<TarAtFar> tarAtFar(const SortedScores& scores, const std::vector<double>& levels);

}  // namespace interproto
