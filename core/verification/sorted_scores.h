// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/scored_pairs.h"

#include <cstdint>
#include <memory>

namespace interproto {

/// The pairs from the most to the least alike, equal similarities in input order: sorted once,
/// scanned by every figure. Keeps a reference to the pairs, which must outlive it and stay
/// unchanged. Safe to read from many threads.
///
///     SortedScores scores(pairs);
///     BestThreshold best = *bestThreshold(scores).value;
class SortedScores {
public:
    /// Checks the pairs (see checkPairs) and sorts them: O(P), a radix sort on the bits of the
    /// floats.
    explicit SortedScores(const ScoredPairs& pairs);

    explicit SortedScores(ScoredPairs&&) = delete;

    const ScoredPairs& pairs() const { return pairs_; }
    std::uint32_t size() const { return size_; }
    std::uint32_t genuineCount() const { return genuine_; }
    std::uint32_t impostorCount() const { return size_ - genuine_; }

    /// One pair: its similarity as an ordered key, its place in the input and its truth, in 64
    /// bits, so that the sort moves nothing else and a scan needs no look-up.
    struct Entry {
        std::uint64_t bits;

        std::uint32_t key() const { return static_cast<std::uint32_t>(bits >> 32); }
        std::uint32_t index() const { return static_cast<std::uint32_t>(bits) >> 1; }
        std::uint32_t genuine() const { return static_cast<std::uint32_t>(bits & 1); }
    };

    const Entry* begin() const { return entries_.get(); }
    const Entry* end() const { return entries_.get() + size_; }

    /// All pairs of one similarity, and how many pairs are at least this alike.
    struct Level {
        const Entry* first;
        const Entry* last;               ///< one past
        std::uint32_t genuineAccepted;   ///< genuine pairs with similarity >= this level's
        std::uint32_t impostorAccepted;  ///< impostor pairs with similarity >= this level's
        std::uint32_t genuineHere;
        std::uint32_t impostorHere;
    };

    /// Calls `visit(const Level&)` for each distinct similarity, the highest first.
    template <typename Visit>
    void forEachLevel(Visit&& visit) const
    {
        Level level{begin(), begin(), 0, 0, 0, 0};
        while (level.last != end()) {
            level.first = level.last;
            const std::uint32_t key = level.first->key();
            level.genuineHere = 0;
            do {
                level.genuineHere += level.last->genuine();
                ++level.last;
            } while (level.last != end() && level.last->key() == key);
            level.impostorHere =
                static_cast<std::uint32_t>(level.last - level.first) - level.genuineHere;
            level.genuineAccepted += level.genuineHere;
            level.impostorAccepted += level.impostorHere;
            visit(static_cast<const Level&>(level));
        }
    }

private:
    const ScoredPairs& pairs_;
    std::uint32_t size_ = 0;
    std::uint32_t genuine_ = 0;
    std::unique_ptr<Entry[]> entries_;
};

}  // namespace interproto
