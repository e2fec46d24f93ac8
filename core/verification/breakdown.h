// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/threshold.h"

#include <vector>

namespace interproto {

/// Pairs with low <= years < high.
struct AgeBin {
    float low = 0;
    float high = 0;    ///< infinity: no upper end
    std::string name;  ///< "20-24", "50+"
    Confusion counts;
    Stated<double> accuracy;
    std::optional<Interval> interval;  ///< Wilson's, of the accuracy
};

struct AgeBreakdown {
    std::vector<AgeBin> bins;
    std::int64_t outside = 0;  ///< known, but in no bin
    std::int64_t unknown = 0;  ///< NaN, or no ages at all
};

/// Accuracy at one threshold by age. `years` has one value a pair (NaN: unknown) or none at all.
/// `edges` rise strictly; bin i is [edges[i], edges[i+1]), so {20, 25, 30} makes 20-24 and 25-29.
/// The last edge may be infinity. Throws Error for edges that do not rise and for a length that is
/// not that of the pairs.
AgeBreakdown accuracyByAge(const ScoredPairs& pairs,
                           const std::vector<float>& years,
                           const std::vector<float>& edges,
                           float threshold,
                           double confidence = 0.95);

}  // namespace interproto
