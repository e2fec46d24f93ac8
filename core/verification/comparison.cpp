// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/comparison.h"

#include "core/base/error.h"
#include "core/verification/intervals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace interproto {

namespace {

/// Below this many discordant pairs the chi-square approximation is poor and the exact sum is free.
constexpr std::int64_t kExactBelow = 25;

void checkSamePairs(const ScoredPairs& first, const ScoredPairs& second)
{
    checkPairs(first);
    checkPairs(second);
    if (first.size() != second.size())
        throw Error(ExitCode::BadInput,
                    "cannot compare the methods",
                    Where{},
                    fmt::format("one has {} pairs and the other {}", first.size(), second.size()),
                    "Evaluate both on the same pair list.");
    const auto [at, other] =
        std::mismatch(first.genuine.begin(), first.genuine.end(), second.genuine.begin());
    if (at != first.genuine.end())
        throw Error(ExitCode::BadInput,
                    "cannot compare the methods",
                    Where{{}, 0, {}, at - first.genuine.begin()},
                    "one calls the pair genuine and the other does not",
                    "Evaluate both on the same pair list, in the same order.");
}

/// numpy.percentile's default: on straight lines between the sorted values.
double percentile(const std::vector<double>& sorted, double q)
{
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Interval differenceInterval(std::int64_t pairs,
                            const McNemar& test,
                            const ComparisonOptions& options)
{
    const auto n = static_cast<double>(pairs);
    const double first = static_cast<double>(test.onlyFirst) / n;
    const double secondOfRest =
        test.onlyFirst == pairs
            ? 0.0
            : static_cast<double>(test.onlySecond) / static_cast<double>(pairs - test.onlyFirst);
    Random random(options.seed);
    std::vector<double> differences(static_cast<std::size_t>(options.draws));
    for (double& difference : differences) {
        const std::int64_t b = drawBinomial(random, pairs, first);
        const std::int64_t c = drawBinomial(random, pairs - b, secondOfRest);
        difference = static_cast<double>(b - c) / n;
    }
    std::sort(differences.begin(), differences.end());
    const double tail = (1 - options.confidence) / 2;
    return {percentile(differences, tail), percentile(differences, 1 - tail)};
}

void checkOptions(const ComparisonOptions& options)
{
    if (options.draws < 1 || options.draws > 10'000'000)
        throw Error(ExitCode::Usage,
                    "cannot compare the methods",
                    Where{},
                    fmt::format("found {} draws, wanted 1 to 10,000,000", options.draws));
    if (!(options.confidence > 0 && options.confidence < 1))
        throw Error(
            ExitCode::Usage,
            "cannot compare the methods",
            Where{},
            fmt::format("found a confidence of {}, wanted between 0 and 1", options.confidence));
}

}  // namespace

McNemar mcNemar(std::int64_t onlyFirst, std::int64_t onlySecond)
{
    if (onlyFirst < 0 || onlySecond < 0)
        throw Error(
            ExitCode::BadInput,
            "cannot test the methods",
            Where{},
            fmt::format("found {} and {} discordant pairs, wanted counts", onlyFirst, onlySecond));
    McNemar test{onlyFirst, onlySecond, true, 0, 1};
    const std::int64_t discordant = onlyFirst + onlySecond;
    if (discordant == 0)
        return test;
    if (discordant < kExactBelow) {
        test.pValue =
            std::min(1.0, 2 * binomialCdf(discordant, 0.5, std::min(onlyFirst, onlySecond)));
        return test;
    }
    test.exact = false;
    const double excess = std::max(0.0, std::abs(static_cast<double>(onlyFirst - onlySecond)) - 1);
    test.statistic = excess * excess / static_cast<double>(discordant);
    test.pValue = std::erfc(std::sqrt(test.statistic / 2));
    return test;
}

Stated<MethodComparison> compareMethods(const ScoredPairs& first,
                                        float firstThreshold,
                                        const ScoredPairs& second,
                                        float secondThreshold,
                                        const ComparisonOptions& options)
{
    checkOptions(options);
    checkSamePairs(first, second);
    if (first.size() == 0)
        return Stated<MethodComparison>::none("there are no pairs");
    std::int64_t onlyFirst = 0;
    std::int64_t onlySecond = 0;
    std::int64_t both = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const bool isGenuine = first.genuine[i] != 0;
        const bool firstHit = (first.similarity[i] >= firstThreshold) == isGenuine;
        const bool secondHit = (second.similarity[i] >= secondThreshold) == isGenuine;
        onlyFirst += firstHit && !secondHit ? 1 : 0;
        onlySecond += !firstHit && secondHit ? 1 : 0;
        both += firstHit && secondHit ? 1 : 0;
    }
    MethodComparison result;
    result.pairs = static_cast<std::int64_t>(first.size());
    const auto n = static_cast<double>(result.pairs);
    result.firstAccuracy = static_cast<double>(both + onlyFirst) / n;
    result.secondAccuracy = static_cast<double>(both + onlySecond) / n;
    result.difference = static_cast<double>(onlyFirst - onlySecond) / n;
    result.test = mcNemar(onlyFirst, onlySecond);
    result.differenceInterval = differenceInterval(result.pairs, result.test, options);
    return Stated<MethodComparison>::of(result);
}

}  // namespace interproto
