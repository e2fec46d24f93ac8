// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/scored_pairs.h"
#include "core/verification/sorted_scores.h"

#include <vector>

namespace interproto {

struct FoldScore {
    float threshold = 0;     ///< best on the other folds
    std::int64_t pairs = 0;  ///< in this fold
    std::int64_t hits = 0;   ///< in this fold, at that threshold
    double accuracy = 0;
};

struct FoldAccuracy {
    std::vector<FoldScore> folds;
    double mean = 0;       ///< of the folds' accuracies
    double deviation = 0;  ///< standard deviation of the folds' accuracies, divided by the number
                           ///< of folds (numpy.std)
};

/// Cross-validated accuracy, the threshold of each fold chosen on the others. Folds are stretches
/// of the input, the first P % folds of them one pair longer: scikit-learn's KFold(folds,
/// shuffle=False), as InsightFace scores LFW. Unlike InsightFace, which tries a grid of 400
/// thresholds, the threshold is exact: bestThreshold's rule over the pairs of the other folds. A
/// list ordered by truth (genuine pairs first) makes folds of one class: scores are still right,
/// but their deviation says little; the caller chooses the order.
/// No value for fewer pairs than folds. Throws Error for folds outside 2..1000.
Stated<FoldAccuracy> foldAccuracy(const SortedScores& scores, int folds = 10);

/// Similarities and truths with both classes spread evenly, each in its order: every fold then has
/// its share of both, as the folds of LFW have. Ages are left out.
ScoredPairs interleaved(const ScoredPairs& pairs);

}  // namespace interproto
