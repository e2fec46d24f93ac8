// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/comparison.h"

#include "core/base/error.h"
#include "core/verification/intervals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
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

/// Pairs by how much a method leads on them: (lead, count), the greatest lead first, a lead of 0
/// left out. Leads are whole numbers of `unit`.
using Leads = std::vector<std::pair<std::int64_t, std::int64_t>>;

Interval differenceInterval(std::int64_t pairs,
                            const Leads& leads,
                            double unit,
                            const ComparisonOptions& options)
{
    const auto n = static_cast<double>(pairs);
    Random random(options.seed);
    std::vector<double> differences(static_cast<std::size_t>(options.draws));
    for (double& difference : differences) {
        std::int64_t left = pairs;
        std::int64_t expected = pairs;
        std::int64_t sum = 0;
        for (const auto& [lead, count] : leads) {
            const double share =
                expected == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(expected);
            const std::int64_t drawn = drawBinomial(random, left, share);
            left -= drawn;
            expected -= count;
            sum += lead * drawn;
        }
        difference = static_cast<double>(sum) * unit / n;
    }
    std::sort(differences.begin(), differences.end());
    const double tail = (1 - options.confidence) / 2;
    return {percentile(differences, tail), percentile(differences, 1 - tail)};
}

/// How many runs got each pair right.
std::vector<std::int64_t> hitsByPair(const std::vector<Outcomes>& runs, std::size_t pairs)
{
    std::vector<std::int64_t> hits(pairs, 0);
    for (const Outcomes& run : runs) {
        if (run.size() != pairs)
            throw Error(ExitCode::BadInput,
                        "cannot compare the methods",
                        Where{},
                        fmt::format("one run has {} pairs and another {}", pairs, run.size()),
                        "Evaluate all on the same pair list.");
        for (std::size_t i = 0; i < pairs; ++i)
            hits[i] += run[i] != 0 ? 1 : 0;
    }
    return hits;
}

Leads leadsOf(const std::map<std::int64_t, std::int64_t>& counts)
{
    Leads leads;
    for (auto one = counts.rbegin(); one != counts.rend(); ++one)
        if (one->first != 0)
            leads.emplace_back(*one);
    return leads;
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

/// Of the mean accuracy of runs, as far as they differ; [runs] at least two.
double varianceOfMean(const std::vector<Outcomes>& runs)
{
    std::vector<double> accuracies;
    for (const Outcomes& run : runs)
        accuracies.push_back(static_cast<double>(std::count_if(
                                 run.begin(), run.end(), [](auto hit) { return hit != 0; })) /
                             static_cast<double>(run.size()));
    const auto n = static_cast<double>(runs.size());
    const double mean = std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / n;
    double squares = 0;
    for (const double accuracy : accuracies)
        squares += (accuracy - mean) * (accuracy - mean);
    return squares / (n - 1) / n;
}

/// `pairVariance`: of the mean lead, from pair to pair.
std::optional<double> runsPValue(const std::vector<Outcomes>& first,
                                 const std::vector<Outcomes>& second,
                                 double difference,
                                 double pairVariance)
{
    const std::size_t pairs = first.front().size();
    if (first.size() < 2 || second.size() < 2 || pairs < 2)
        return std::nullopt;
    const double a = varianceOfMean(first);
    const double b = varianceOfMean(second);
    const double total = a + b + pairVariance;
    if (total <= 0)
        return difference == 0 ? 1.0 : 0.0;
    // Satterthwaite (1946).
    const double freedom = total * total /
                           (a * a / static_cast<double>(first.size() - 1) +
                            b * b / static_cast<double>(second.size() - 1) +
                            pairVariance * pairVariance / static_cast<double>(pairs - 1));
    return studentTails(difference / std::sqrt(total), freedom);
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

Outcomes outcomesAt(const ScoredPairs& pairs, float threshold)
{
    Outcomes outcomes(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        outcomes[i] = (pairs.similarity[i] >= threshold) == (pairs.genuine[i] != 0) ? 1 : 0;
    return outcomes;
}

Stated<MethodComparison> compareMethods(const ScoredPairs& first,
                                        float firstThreshold,
                                        const ScoredPairs& second,
                                        float secondThreshold,
                                        const ComparisonOptions& options)
{
    checkOptions(options);
    checkSamePairs(first, second);
    return compareRuns(
        {outcomesAt(first, firstThreshold)}, {outcomesAt(second, secondThreshold)}, options);
}

Stated<MethodComparison> compareRuns(const std::vector<Outcomes>& first,
                                     const std::vector<Outcomes>& second,
                                     const ComparisonOptions& options)
{
    checkOptions(options);
    if (first.empty() || second.empty())
        return Stated<MethodComparison>::none("there are no runs");
    const std::size_t pairs = first.front().size();
    const std::vector<std::int64_t> firstHits = hitsByPair(first, pairs);
    const std::vector<std::int64_t> secondHits = hitsByPair(second, pairs);
    if (pairs == 0)
        return Stated<MethodComparison>::none("there are no pairs");
    // Shares k / n and l / m differ by (k m - l n) / (n m): whole numbers of one unit.
    const auto n = static_cast<std::int64_t>(first.size());
    const auto m = static_cast<std::int64_t>(second.size());
    const double unit = 1.0 / static_cast<double>(n * m);
    std::map<std::int64_t, std::int64_t> counts;
    std::int64_t firstTotal = 0;
    std::int64_t secondTotal = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        ++counts[firstHits[i] * m - secondHits[i] * n];
        firstTotal += firstHits[i];
        secondTotal += secondHits[i];
    }
    std::int64_t ahead = 0;
    std::int64_t behind = 0;
    for (const auto& [lead, count] : counts)
        (lead > 0 ? ahead : behind) += lead == 0 ? 0 : count;
    MethodComparison result;
    result.pairs = static_cast<std::int64_t>(pairs);
    const auto all = static_cast<double>(pairs);
    result.firstAccuracy = static_cast<double>(firstTotal) / (all * static_cast<double>(n));
    result.secondAccuracy = static_cast<double>(secondTotal) / (all * static_cast<double>(m));
    result.difference = static_cast<double>(firstTotal * m - secondTotal * n) * unit / all;
    result.test = mcNemar(ahead, behind);
    double squares = 0;
    for (const auto& [lead, count] : counts) {
        const double apart = static_cast<double>(lead) * unit - result.difference;
        squares += static_cast<double>(count) * apart * apart;
    }
    if (pairs > 1)
        result.runsPValue = runsPValue(first, second, result.difference, squares / (all - 1) / all);
    result.differenceInterval = differenceInterval(result.pairs, leadsOf(counts), unit, options);
    return Stated<MethodComparison>::of(result);
}

std::vector<double> holmAdjusted(const std::vector<double>& pValues)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return pValues[a] < pValues[b];
    });
    std::vector<double> adjusted(pValues.size());
    double reached = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double p = pValues[order[i]] * static_cast<double>(order.size() - i);
        reached = std::max(reached, std::min(1.0, p));
        adjusted[order[i]] = reached;
    }
    return adjusted;
}

}  // namespace interproto
