// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/sorted_scores.h"

namespace interproto {

/// Counts of a decision "genuine when similarity >= threshold".
struct Confusion {
    std::int64_t trueAccepts = 0;   ///< genuine pairs taken as genuine
    std::int64_t falseRejects = 0;  ///< genuine pairs taken as impostors
    std::int64_t falseAccepts = 0;  ///< impostor pairs taken as genuine
    std::int64_t trueRejects = 0;   ///< impostor pairs taken as impostors

    std::int64_t hits() const { return trueAccepts + trueRejects; }
    std::int64_t total() const { return hits() + falseAccepts + falseRejects; }
    Stated<double> accuracy() const;
    /// False accepts among impostor pairs (FAR).
    Stated<double> falseAcceptRate() const;
    /// False rejects among genuine pairs (FRR = 1 - TAR).
    Stated<double> falseRejectRate() const;
};

/// Counts at any threshold, O(P). Does not check the pairs: a NaN similarity counts as rejected.
Confusion confusionAt(const ScoredPairs& pairs, float threshold);

struct BestThreshold {
    float threshold = 0;
    std::int64_t hits = 0;
    double accuracy = 0;  ///< hits / pairs, in double
};

/// The threshold with the most hits among the similarities themselves and, of several, the one
/// whose pair comes first in the input: what the official implementation finds by trying every
/// similarity in list order and keeping strictly better ones. As there, the threshold is 0 when no
/// similarity gives a single hit (impostors only, all equally alike). No value for zero pairs.
Stated<BestThreshold> bestThreshold(const SortedScores& scores);
Stated<BestThreshold> bestThreshold(const ScoredPairs& pairs);

}  // namespace interproto
