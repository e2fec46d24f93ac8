// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/scored_pairs.h"

#include <optional>

namespace interproto {

/// Do two methods differ on the same pairs? McNemar's test on the pairs that only one of them got
/// right.
struct McNemar {
    std::int64_t onlyFirst = 0;
    std::int64_t onlySecond = 0;
    bool exact = true;     ///< binomial test; otherwise chi-square with continuity correction
    double statistic = 0;  ///< chi-square, 0 when exact
    double pValue = 1;     ///< two-sided; 1 when the methods never disagree
};

/// Exact below 25 discordant pairs, (|b - c| - 1)^2 / (b + c) on one degree of freedom from there
/// on.
McNemar mcNemar(std::int64_t onlyFirst, std::int64_t onlySecond);

struct MethodComparison {
    std::int64_t pairs = 0;
    double firstAccuracy = 0;
    double secondAccuracy = 0;
    double difference = 0;        ///< first - second
    Interval differenceInterval;  ///< percentile bootstrap, pairs resampled together
    McNemar test;
    /// Would the difference hold with other seeds and other pairs? Two-sided; none with a single
    /// run on a side, which tells nothing about seeds.
    std::optional<double> runsPValue;
};

struct ComparisonOptions {
    double confidence = 0.95;
    int draws = 10000;       ///< more: a steadier interval, linearly more time
    std::uint64_t seed = 1;  ///< same seed, same interval
};

/// Two methods on the same pairs in the same order, each at its own threshold. A resample of P
/// pairs is drawn as what it changes: how many pairs only the first and only the second method got
/// right (multinomial), so that a draw costs O(sqrt(P)) and has exactly the distribution of drawing
/// pairs. Throws Error when the pairs' truths differ (not the same list, or another order). No
/// value for zero pairs.
Stated<MethodComparison> compareMethods(const ScoredPairs& first,
                                        float firstThreshold,
                                        const ScoredPairs& second,
                                        float secondThreshold,
                                        const ComparisonOptions& options = {});

/// Of one run: 1 for each pair it got right, 0 for each other.
using Outcomes = std::vector<std::uint8_t>;

/// The outcomes of scored pairs at a threshold.
Outcomes outcomesAt(const ScoredPairs& pairs, float threshold);

/// Two methods with one or several runs (seeds) each on the same pairs in the same order. The unit
/// is the pair, whose value is the share of a method's runs that got it right, so that runs on the
/// same pairs do not count as more pairs: McNemar's test counts the pairs on which one method's
/// share is larger than the other's (a sign test), the bootstrap resamples pairs. With one run each
/// this is compareMethods(). Throws Error for runs with different numbers of pairs. No value
/// without runs or pairs.
///
/// McNemar's test takes the runs as they are. `runsPValue` takes seeds as drawn, too: Welch's t
/// (1947) on the runs' accuracies with the variance of the mean lead over pairs added. What pairs
/// and runs share is counted in both, which errs to the careful side.
Stated<MethodComparison> compareRuns(const std::vector<Outcomes>& first,
                                     const std::vector<Outcomes>& second,
                                     const ComparisonOptions& options = {});

/// Holm's step-down adjustment (Holm 1979) of p values that are looked at together, in their order:
/// those that stay below a level hold together at that level.
std::vector<double> holmAdjusted(const std::vector<double>& pValues);

}  // namespace interproto
