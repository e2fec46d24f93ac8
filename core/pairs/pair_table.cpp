// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_table.h"

#include <algorithm>
#include <cmath>

namespace interproto {

std::uint32_t PairTable::setOf(std::uint32_t row) const
{
    const auto after =
        std::upper_bound(sets.begin(), sets.end(), row, [](std::uint32_t r, const PairSet& set) {
            return r < set.end;
        });
    return static_cast<std::uint32_t>(after - sets.begin());
}

float PairTable::gap(std::uint32_t row) const
{
    return ageGapOf(firstAge[row], secondAge[row]);
}

float PairTable::childAge(std::uint32_t row) const
{
    return childAgeOf(firstAge[row], secondAge[row]);
}

ScoredPairs PairTable::scoredPairs(std::uint32_t begin, std::uint32_t end) const
{
    ScoredPairs pairs;
    const std::size_t most = end - begin;
    pairs.similarity.reserve(most);
    pairs.genuine.reserve(most);
    pairs.childAge.reserve(most);
    pairs.ageGap.reserve(most);
    for (std::uint32_t row = begin; row < end; ++row)
        if (!std::isnan(similarity[row]))
            pairs.add(genuine[row] != 0, similarity[row], firstAge[row], secondAge[row]);
    return pairs;
}

std::uint64_t PairTable::bytes() const
{
    std::uint64_t total = images.bytes() + scores.bytes();
    for (const PairSet& set : sets)
        total += sizeof set + set.scores.bytes();
    return total + genuine.capacity() +
           (similarity.capacity() + firstAge.capacity() + secondAge.capacity()) * sizeof(float) +
           (first.capacity() + second.capacity()) * sizeof(std::uint32_t);
}

}  // namespace interproto
