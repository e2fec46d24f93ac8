// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/breakdown.h"
#include "core/verification/folds.h"
#include "core/verification/roc.h"
#include "core/verification/threshold.h"

#include <limits>
#include <vector>

namespace interproto {

struct VerificationOptions {
    int folds = 10;  ///< 2..1000
    /// Folds from interleaved() pairs: for lists ordered by truth, as the official ones are.
    bool mixesFolds = false;
    std::vector<double> farLevels{1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
    double confidence = 0.95;  ///< of all intervals
    int rocResolution = 1000;  ///< see rocCurve; 0: every corner
    std::vector<float> ageGapEdges{
        0, 20, 25, 30, 35, 40, 50, std::numeric_limits<float>::infinity()};
    std::vector<float> childAgeEdges{0, 3, 6, 9, 13};  ///< 0-2, 3-5, 6-8, 9-12
};

/// Everything about one list, from one sort. A figure that cannot be had says why instead.
struct VerificationReport {
    std::int64_t pairs = 0;
    std::int64_t genuine = 0;
    std::int64_t impostors = 0;

    Stated<BestThreshold>
        best;  ///< the reference's accuracy: threshold chosen on these very pairs (optimistic)
    Confusion atBest;  ///< at that threshold; zeros without one
    std::optional<Interval>
        accuracyInterval;  ///< bootstrap at that threshold held fixed, see bootstrapInterval
    Stated<FoldAccuracy> folds;
    Stated<double> auc;
    Stated<EqualError> equalError;
    std::vector<TarAtFar> tarAtFar;
    Stated<std::vector<RocPoint>> roc;
    AgeBreakdown byAgeGap;    ///< at the best threshold
    AgeBreakdown byChildAge;  ///< at the best threshold
};

/// O(P). Throws Error for malformed pairs (checkPairs) and options.
VerificationReport verify(const ScoredPairs& pairs, const VerificationOptions& options = {});

}  // namespace interproto
