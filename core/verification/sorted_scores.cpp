// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/sorted_scores.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace interproto {

namespace {

using Entry = SortedScores::Entry;

/// Below this, clearing the counters of a radix sort costs more than comparing.
constexpr std::uint32_t kSmall = 512;
constexpr int kDigitBits = 11;
constexpr std::uint32_t kBuckets = 1U << kDigitBits;
constexpr int kPasses = 3;  // 33 bits cover the 32 of the key

/// Larger floats get smaller keys: unsigned order of the bits after the usual flip, then inverted.
/// Adding zero turns -0 into +0, which compare equal and must share a key.
std::uint32_t descendingKey(float similarity)
{
    const auto bits = std::bit_cast<std::uint32_t>(similarity + 0.0F);
    const std::uint32_t flip =
        static_cast<std::uint32_t>(static_cast<std::int32_t>(bits) >> 31) | 0x80000000U;
    return ~(bits ^ flip);
}

std::uint32_t digit(Entry entry, int pass)
{
    return (entry.key() >> (pass * kDigitBits)) & (kBuckets - 1);
}

using Histogram = std::array<std::uint32_t, kBuckets>;

/// Stable counting sort by one digit. `counts` becomes the next free place of each bucket.
void scatter(const Entry* from, Entry* to, std::uint32_t size, int pass, Histogram& counts)
{
    std::uint32_t place = 0;
    for (std::uint32_t& count : counts)
        count = std::exchange(place, place + count);
    for (std::uint32_t i = 0; i < size; ++i)
        to[counts[digit(from[i], pass)]++] = from[i];
}

/// Least significant digit first; stable, so equal similarities stay in input order.
void radixSort(std::unique_ptr<Entry[]>& entries, std::uint32_t size)
{
    std::array<Histogram, kPasses> counts{};
    for (std::uint32_t i = 0; i < size; ++i)
        for (int pass = 0; pass < kPasses; ++pass)
            ++counts[static_cast<std::size_t>(pass)][digit(entries[i], pass)];
    auto spare = std::make_unique_for_overwrite<Entry[]>(size);
    for (int pass = 0; pass < kPasses; ++pass) {
        scatter(entries.get(), spare.get(), size, pass, counts[static_cast<std::size_t>(pass)]);
        std::swap(entries, spare);
    }
}

}  // namespace

SortedScores::SortedScores(const ScoredPairs& pairs) : pairs_(pairs)
{
    checkPairs(pairs);
    size_ = static_cast<std::uint32_t>(pairs.size());
    entries_ = std::make_unique_for_overwrite<Entry[]>(size_);
    for (std::uint32_t i = 0; i < size_; ++i) {
        const std::uint64_t key = descendingKey(pairs.similarity[i]);
        genuine_ += pairs.genuine[i];
        entries_[i] = Entry{key << 32 | i << 1 | pairs.genuine[i]};
    }
    if (size_ < kSmall)
        std::sort(entries_.get(), entries_.get() + size_, [](Entry a, Entry b) {
            return a.bits < b.bits;
        });
    else
        radixSort(entries_, size_);
}

}  // namespace interproto
