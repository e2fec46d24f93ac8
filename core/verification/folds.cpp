// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/folds.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace interproto {

namespace {

/// Where the folds begin, and which one a pair is in.
class FoldBounds {
public:
    FoldBounds(std::uint32_t pairs, std::uint32_t folds)
        : starts_(folds + 1), perPair_(static_cast<double>(folds) / pairs)
    {
        for (std::uint32_t f = 0; f < folds; ++f)
            starts_[f + 1] = starts_[f] + pairs / folds + (f < pairs % folds ? 1 : 0);
    }

    std::uint32_t start(std::size_t fold) const { return starts_[fold]; }
    std::uint32_t end(std::size_t fold) const { return starts_[fold + 1]; }

    /// A product instead of a division, then set right: it is off by one at most next to a
    /// boundary.
    std::uint32_t of(std::uint32_t index) const
    {
        auto fold = static_cast<std::uint32_t>(index * perPair_);
        while (index >= starts_[fold + 1])
            ++fold;
        while (index < starts_[fold])
            --fold;
        return fold;
    }

private:
    std::vector<std::uint32_t> starts_;
    double perPair_;
};

/// The best threshold of all folds in one scan. Hits outside fold f are all hits minus those in f,
/// so an entry touches two counters whatever the number of folds; only levels that can win are
/// tried for every fold.
class FoldSearch {
public:
    FoldSearch(const SortedScores& scores, const FoldBounds& bounds, std::uint32_t folds)
        : bounds_(bounds), inside_(folds), best_(folds), all_(scores.impostorCount())
    {
        for (std::uint32_t f = 0; f < folds; ++f)
            for (std::uint32_t i = bounds.start(f); i < bounds.end(f); ++i)
                inside_[f] += 1U - scores.pairs().genuine[i];
        scores.forEachLevel([this](const SortedScores::Level& level) { add(level); });
    }

    /// The similarity of the pair that won for the fold; 0 when no threshold had a single hit.
    float threshold(std::size_t fold, const ScoredPairs& pairs) const
    {
        if (best_[fold] >> 32 == 0)
            return 0.0F;
        return pairs.similarity[0xffffffffU - static_cast<std::uint32_t>(best_[fold])];
    }

private:
    void add(const SortedScores::Level& level)
    {
        const std::uint32_t index = level.first->index();
        const std::uint32_t fold = bounds_.of(index);
        // Folds are stretches of the input and a level is in input order: the first entry beyond
        // the first entry's fold is the earliest pair that this fold may take the threshold from.
        const SortedScores::Entry* other = level.last;
        for (const SortedScores::Entry* e = level.first; e != level.last; ++e) {
            const std::uint32_t at = e->index() < bounds_.end(fold) ? fold : bounds_.of(e->index());
            if (at != fold && other == level.last)
                other = e;
            const std::uint32_t change = e->genuine() * 2 - 1;  // +1 or, modulo 2^32, -1
            inside_[at] += change;
            all_ += change;
        }
        // Impostors alone only lower the hits of folds that already had a threshold to try.
        if (level.genuineHere == 0 && isSeeded_)
            return;
        const std::uint64_t kept = best_[fold];
        for (std::size_t f = 0; f < best_.size(); ++f)
            best_[f] = std::max(best_[f], rank(f, index));
        best_[fold] = kept;
        if (other != level.last)
            best_[fold] = std::max(kept, rank(fold, other->index()));
        isSeeded_ = isSeeded_ || std::find(best_.begin(), best_.end(), 0) == best_.end();
    }

    /// Most hits outside the fold, then the earliest pair; never 0.
    std::uint64_t rank(std::size_t fold, std::uint32_t index) const
    {
        return static_cast<std::uint64_t>(all_ - inside_[fold]) << 32 | (0xffffffffU - index);
    }

    const FoldBounds& bounds_;
    std::vector<std::uint32_t> inside_;  ///< hits in each fold
    std::vector<std::uint64_t> best_;
    std::uint32_t all_;  ///< hits in all folds
    bool isSeeded_ = false;
};

FoldScore scoreFold(const ScoredPairs& pairs,
                    std::uint32_t first,
                    std::uint32_t last,
                    float threshold)
{
    std::int64_t hits = 0;
    for (std::uint32_t i = first; i < last; ++i)
        hits += (pairs.similarity[i] >= threshold ? 1 : 0) == pairs.genuine[i] ? 1 : 0;
    const std::int64_t count = last - first;
    return {threshold, count, hits, static_cast<double>(hits) / static_cast<double>(count)};
}

}  // namespace

Stated<FoldAccuracy> foldAccuracy(const SortedScores& scores, int folds)
{
    if (folds < 2 || folds > 1000)
        throw Error(ExitCode::Usage,
                    "cannot split the pairs",
                    Where{},
                    fmt::format("found {} folds, wanted 2 to 1,000", folds));
    if (scores.size() < static_cast<std::uint32_t>(folds))
        return Stated<FoldAccuracy>::none(
            fmt::format("{} folds need at least {} pairs, found {}", folds, folds, scores.size()));
    const auto count = static_cast<std::uint32_t>(folds);
    const FoldBounds bounds(scores.size(), count);
    const FoldSearch search(scores, bounds, count);
    FoldAccuracy result;
    for (std::uint32_t f = 0; f < count; ++f) {
        const float threshold = search.threshold(f, scores.pairs());
        result.folds.push_back(
            scoreFold(scores.pairs(), bounds.start(f), bounds.end(f), threshold));
        result.mean += result.folds.back().accuracy / folds;
    }
    double squares = 0;
    for (const FoldScore& fold : result.folds)
        squares += (fold.accuracy - result.mean) * (fold.accuracy - result.mean);
    result.deviation = std::sqrt(squares / folds);
    return Stated<FoldAccuracy>::of(std::move(result));
}

ScoredPairs interleaved(const ScoredPairs& pairs)
{
    std::array<std::vector<std::size_t>, 2> members;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        members[pairs.genuine[i]].push_back(i);
    ScoredPairs mixed;
    std::array<std::size_t, 2> taken = {0, 0};
    while (taken[0] + taken[1] < pairs.size()) {
        // The class whose next pair lies earlier on its own even spread over the list.
        const auto place = [&](int c) { return (2 * taken[c] + 1) * members[1 - c].size(); };
        const bool impostorsLeft = taken[0] < members[0].size();
        const bool genuineLeft = taken[1] < members[1].size();
        const int next = genuineLeft && (!impostorsLeft || place(1) <= place(0)) ? 1 : 0;
        const std::size_t i = members[next][taken[next]++];
        mixed.similarity.push_back(pairs.similarity[i]);
        mixed.genuine.push_back(pairs.genuine[i]);
    }
    return mixed;
}

}  // namespace interproto
