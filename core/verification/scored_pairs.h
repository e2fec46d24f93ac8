// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interproto {

/// What every figure of this folder is computed from: one similarity and one truth a pair.
/// The order is that of the pair list. For figures equal to the reference's it must be the list's
/// lines sorted by their bytes, because the reference breaks ties between thresholds by that order.
struct ScoredPairs {
    std::vector<float> similarity;      ///< [P] higher is more alike; never NaN
    std::vector<std::uint8_t> genuine;  ///< [P] 1: same person, 0: two persons
    std::vector<float> childAge;        ///< [P] years, NaN when unknown; empty: unknown for all
    std::vector<float> ageGap;  ///< [P] years between the two pictures, NaN when unknown; or empty

    std::size_t size() const { return similarity.size(); }
    /// One pair more; ages in years, NaN when unknown.
    void add(bool isGenuine, float score, float firstAge, float secondAge);
};

/// The child of a pair is the younger of the two, whichever the list names first. NaN when either
/// age is unknown: the known one may be the adult's.
float childAgeOf(float firstAge, float secondAge);
/// Years between the two pictures; NaN when either age is unknown.
float ageGapOf(float firstAge, float secondAge);

/// Throws Error (BadInput, naming the pair's index) for a NaN similarity, a truth that is neither 0
/// nor 1, vectors of different lengths, or 2^31 pairs and more.
void checkPairs(const ScoredPairs& pairs);

/// A figure, or the reason why there is none: never NaN.
template <typename T>
struct Stated {
    std::optional<T> value;
    std::string reason;  ///< empty when there is a value

    static Stated of(T value) { return {std::move(value), {}}; }
    static Stated none(std::string reason) { return {std::nullopt, std::move(reason)}; }
    explicit operator bool() const { return value.has_value(); }
};

/// An interval of a proportion or of a difference of proportions.
struct Interval {
    double low = 0;
    double high = 0;
};

}  // namespace interproto
