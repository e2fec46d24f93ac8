// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_table.h"

#include <cstdint>
#include <vector>

namespace interproto {

/// What the rows can be sorted by.
enum class PairColumn {
    Row,  ///< the order of the evaluation
    Set,
    Label,
    FirstIdentity,
    SecondIdentity,
    FirstPath,
    SecondPath,
    FirstAge,
    SecondAge,
    Gap,
    Similarity,
    Distance,  ///< from the threshold, without sign
    Verdict,
    Far,     ///< FAR at the pair's similarity in its set
    Other,   ///< similarity in the other run
    Change,  ///< other run's similarity minus this one's
    Mark,
};

/// Rows by ascending `keys`, equal ones in row order: a radix sort, some 20 ms for a million rows.
/// `descending` turns the keys around; rows of equal keys stay in row order.
std::vector<std::uint32_t> orderByKeys(std::vector<std::uint32_t> keys, bool descending);

/// A float as a number of the same order; NaN comes last, also when descending.
inline constexpr std::uint32_t kLastKey = 0xffffffff;
std::uint32_t orderedKey(float value);

/// Keys of a column. `other`: similarities of the other run, may be empty.
std::vector<std::uint32_t> sortKeys(const PairTable& table,
                                    PairColumn column,
                                    float threshold,
                                    const std::vector<float>& other);
/// Whether another threshold gives other keys.
bool dependsOnThreshold(PairColumn column);

}  // namespace interproto
