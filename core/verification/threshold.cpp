// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/threshold.h"

#include <algorithm>

namespace interproto {

namespace {

Stated<double> share(std::int64_t part, std::int64_t whole, const char* reasonForNone)
{
    if (whole == 0)
        return Stated<double>::none(reasonForNone);
    return Stated<double>::of(static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace

Stated<double> Confusion::accuracy() const
{
    return share(hits(), total(), "there are no pairs");
}

Stated<double> Confusion::falseAcceptRate() const
{
    return share(falseAccepts, falseAccepts + trueRejects, "there are no impostor pairs");
}

Stated<double> Confusion::falseRejectRate() const
{
    return share(falseRejects, falseRejects + trueAccepts, "there are no genuine pairs");
}

Confusion confusionAt(const ScoredPairs& pairs, float threshold)
{
    std::int64_t genuine = 0;
    std::int64_t accepted = 0;
    std::int64_t both = 0;
    const std::size_t count = pairs.size();
    for (std::size_t i = 0; i < count; ++i) {
        const int accept = pairs.similarity[i] >= threshold ? 1 : 0;
        genuine += pairs.genuine[i];
        accepted += accept;
        both += accept & pairs.genuine[i];
    }
    Confusion counts;
    counts.trueAccepts = both;
    counts.falseRejects = genuine - both;
    counts.falseAccepts = accepted - both;
    counts.trueRejects = static_cast<std::int64_t>(count) - genuine - counts.falseAccepts;
    return counts;
}

Stated<BestThreshold> bestThreshold(const SortedScores& scores)
{
    if (scores.size() == 0)
        return Stated<BestThreshold>::none("there are no pairs");
    // Most hits, then the earliest pair: one comparison when both sit in one number. Of a level the
    // first entry is the earliest pair, as the sort is stable.
    std::uint64_t best = 0;
    scores.forEachLevel([&](const SortedScores::Level& level) {
        const std::uint64_t hits =
            scores.impostorCount() - level.impostorAccepted + level.genuineAccepted;
        best = std::max(best, hits << 32 | (0xffffffffU - level.first->index()));
    });
    BestThreshold result;
    result.hits = static_cast<std::int64_t>(best >> 32);
    result.accuracy = static_cast<double>(result.hits) / static_cast<double>(scores.size());
    if (result.hits > 0)
        result.threshold =
            scores.pairs().similarity[0xffffffffU - static_cast<std::uint32_t>(best)];
    return Stated<BestThreshold>::of(result);
}

Stated<BestThreshold> bestThreshold(const ScoredPairs& pairs)
{
    return bestThreshold(SortedScores(pairs));
}

}  // namespace interproto
