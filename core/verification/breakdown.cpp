// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/breakdown.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/verification/intervals.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace interproto {

namespace {

void checkEdges(const std::vector<float>& edges)
{
    bool rises = edges.size() >= 2 && !std::isnan(edges.front());
    for (std::size_t i = 1; i < edges.size(); ++i)
        rises = rises && edges[i - 1] < edges[i];
    if (!rises)
        throw Error(ExitCode::Usage,
                    "cannot sort the pairs by age",
                    Where{},
                    fmt::format("found {} edges, wanted at least two, each above the one before",
                                edges.size()));
}

/// "20-24" in whole years, "20" for a single one, "50+" without an end, "2.5 to 5" otherwise.
std::string binName(float low, float high)
{
    if (std::isinf(high))
        return exactNumber(low) + "+";
    if (low != std::floor(low) || high != std::floor(high))
        return exactNumber(low) + " to " + exactNumber(high);
    if (high - low == 1)
        return exactNumber(low);
    return exactNumber(low) + "-" + exactNumber(high - 1);
}

/// Pairs counted by truth (bit 0) and decision (bit 1).
using Counts = std::array<std::int64_t, 4>;

AgeBin makeBin(float low, float high, const Counts& counts, double confidence)
{
    AgeBin bin{low, high, binName(low, high), {counts[3], counts[1], counts[2], counts[0]}, {}, {}};
    if (bin.counts.total() == 0) {
        bin.accuracy = Stated<double>::none("there are no pairs of this age");
        return bin;
    }
    bin.accuracy = bin.counts.accuracy();
    bin.interval = wilsonInterval(bin.counts.hits(), bin.counts.total(), confidence);
    return bin;
}

}  // namespace

AgeBreakdown accuracyByAge(const ScoredPairs& pairs,
                           const std::vector<float>& years,
                           const std::vector<float>& edges,
                           float threshold,
                           double confidence)
{
    checkEdges(edges);
    if (!years.empty() && years.size() != pairs.size())
        throw Error(
            ExitCode::BadInput,
            "cannot sort the pairs by age",
            Where{},
            fmt::format("found {} ages, wanted {}, one for each pair", years.size(), pairs.size()));
    AgeBreakdown result;
    // Slot 0 is below the first edge (NaN too: it is above no edge), the last one above the last
    // edge.
    std::vector<Counts> slots(edges.size() + 1, Counts{});
    for (std::size_t i = 0; i < years.size(); ++i) {
        std::size_t slot = 0;
        for (const float edge : edges)
            slot += years[i] >= edge ? 1 : 0;
        const std::size_t accepted = pairs.similarity[i] >= threshold ? 2 : 0;
        ++slots[slot][accepted + pairs.genuine[i]];
        result.unknown += std::isnan(years[i]) ? 1 : 0;
    }
    if (years.empty())
        result.unknown = static_cast<std::int64_t>(pairs.size());
    for (const Counts* end : {&slots.front(), &slots.back()})
        for (const std::int64_t count : *end)
            result.outside += count;
    if (!years.empty())
        result.outside -= result.unknown;
    for (std::size_t b = 0; b + 1 < edges.size(); ++b)
        result.bins.push_back(makeBin(edges[b], edges[b + 1], slots[b + 1], confidence));
    return result;
}

}  // namespace interproto
