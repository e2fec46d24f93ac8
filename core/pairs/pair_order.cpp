// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace interproto {

namespace {

constexpr int kDigitBits = 11;
constexpr int kDigits = 3;
constexpr std::uint32_t kDigitMask = (1U << kDigitBits) - 1;

using Keys = std::vector<std::uint32_t>;

template <typename KeyOf>
Keys keysFrom(const PairTable& table, KeyOf keyOf)
{
    Keys keys(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row)
        keys[row] = keyOf(row);
    return keys;
}

/// FAR at each similarity. Impostor counts differ between sets: the rate is what is compared.
Keys farKeys(const PairTable& table)
{
    Keys keys;
    keys.reserve(table.size());
    for (const PairSet& set : table.sets)
        for (std::uint32_t row = set.begin; row < set.end; ++row)
            keys.push_back(std::isnan(table.similarity[row])
                               ? kLastKey
                               : orderedKey(static_cast<float>(
                                     set.scores.farAt(table.similarity[row]).rate())));
    return keys;
}

/// `turned`: within one set, the order of FARs is that of the similarities turned around.
Keys similarityKeys(const PairTable& table, bool turned)
{
    return keysFrom(table, [&](std::uint32_t row) {
        const std::uint32_t key = orderedKey(table.similarity[row]);
        return turned && key != kLastKey ? kLastKey - 1 - key : key;
    });
}

}  // namespace

std::uint32_t orderedKey(float value)
{
    if (std::isnan(value))
        return kLastKey;
    const auto bits = std::bit_cast<std::uint32_t>(value == 0 ? 0.0F : value);
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

std::vector<std::uint32_t> orderByKeys(std::vector<std::uint32_t> keys, bool descending)
{
    const std::size_t count = keys.size();
    // Key and row travel together: no look-up in the passes. All digits are counted in one scan.
    auto entries = std::make_unique_for_overwrite<std::uint64_t[]>(count);
    auto next = std::make_unique_for_overwrite<std::uint64_t[]>(count);
    std::array<std::array<std::uint32_t, kDigitMask + 1>, kDigits> starts{};
    for (std::size_t row = 0; row < count; ++row) {
        const std::uint32_t key = keys[row];
        const std::uint32_t by = descending && key != kLastKey ? kLastKey - 1 - key : key;
        entries[row] = std::uint64_t(by) << 32 | row;
        for (int digit = 0; digit < kDigits; ++digit)
            ++starts[static_cast<std::size_t>(digit)][by >> (digit * kDigitBits) & kDigitMask];
    }
    for (int digit = 0; digit < kDigits; ++digit) {
        auto& start = starts[static_cast<std::size_t>(digit)];
        if (std::find(start.begin(), start.end(), count) != start.end())
            continue;  // all keys share this digit
        std::uint32_t sum = 0;
        for (std::uint32_t& place : start)
            sum += std::exchange(place, sum);
        const int shift = 32 + digit * kDigitBits;
        for (std::size_t i = 0; i < count; ++i)
            next[start[entries[i] >> shift & kDigitMask]++] = entries[i];
        entries.swap(next);
    }
    for (std::size_t i = 0; i < count; ++i)
        keys[i] = static_cast<std::uint32_t>(entries[i]);
    return keys;
}

std::vector<std::uint32_t> sortKeys(const PairTable& table,
                                    PairColumn column,
                                    float threshold,
                                    const std::vector<float>& other)
{
    const ImageNamesPool& images = table.images;
    const auto otherOf = [&](std::uint32_t row) {
        return other.empty() ? std::numeric_limits<float>::quiet_NaN() : other[row];
    };
    switch (column) {
        case PairColumn::Set:
            return keysFrom(table, [&](std::uint32_t row) { return table.setOf(row); });
        case PairColumn::Label:
            return keysFrom(table, [&](std::uint32_t row) { return table.genuine[row]; });
        case PairColumn::FirstIdentity:
        case PairColumn::SecondIdentity: {
            const auto& side = column == PairColumn::FirstIdentity ? table.first : table.second;
            return keysFrom(table, [&](std::uint32_t row) {
                return images.identityRank()[images.identity(side[row])];
            });
        }
        case PairColumn::FirstPath:
            return keysFrom(table,
                            [&](std::uint32_t row) { return images.rank()[table.first[row]]; });
        case PairColumn::SecondPath:
            return keysFrom(table,
                            [&](std::uint32_t row) { return images.rank()[table.second[row]]; });
        case PairColumn::FirstAge:
            return keysFrom(table,
                            [&](std::uint32_t row) { return orderedKey(table.firstAge[row]); });
        case PairColumn::SecondAge:
            return keysFrom(table,
                            [&](std::uint32_t row) { return orderedKey(table.secondAge[row]); });
        case PairColumn::Gap:
            return keysFrom(table, [&](std::uint32_t row) { return orderedKey(table.gap(row)); });
        case PairColumn::Similarity:
            return similarityKeys(table, false);
        case PairColumn::Distance:
            return keysFrom(table, [&](std::uint32_t row) {
                return orderedKey(std::abs(table.similarity[row] - threshold));
            });
        case PairColumn::Verdict:
            return keysFrom(table, [&](std::uint32_t row) {
                return static_cast<std::uint32_t>(table.verdict(row, threshold));
            });
        case PairColumn::Far:
            return table.sets.size() == 1 ? similarityKeys(table, true) : farKeys(table);
        case PairColumn::Other:
            return keysFrom(table, [&](std::uint32_t row) { return orderedKey(otherOf(row)); });
        case PairColumn::Change:
            return keysFrom(table, [&](std::uint32_t row) {
                return orderedKey(otherOf(row) - table.similarity[row]);
            });
        case PairColumn::Row:
        case PairColumn::Mark:
            break;
    }
    return keysFrom(table, [](std::uint32_t row) { return row; });
}

bool dependsOnThreshold(PairColumn column)
{
    return column == PairColumn::Distance || column == PairColumn::Verdict;
}

}  // namespace interproto
