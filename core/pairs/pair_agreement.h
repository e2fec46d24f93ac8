// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_table.h"
#include "core/verification/comparison.h"

#include <array>
#include <vector>

namespace interproto {

/// What two runs make of one pair, each at its own threshold.
enum class Agreement : std::uint8_t { BothRight, OnlyFirst, OnlySecond, Neither, NotCompared };

/// Two runs on the pairs that both have scored.
struct PairAgreement {
    std::array<std::int64_t, 4> cells{};  ///< by Agreement, without NotCompared
    std::int64_t notCompared = 0;         ///< scored by one of the runs only, or by none
    Stated<MethodComparison> comparison;  ///< McNemar and bootstrap

    std::int64_t of(Agreement cell) const { return cells[static_cast<std::size_t>(cell)]; }
};

/// One row's cell. `other`: the second run's similarity.
Agreement agreementOf(
    const PairTable& table, std::uint32_t row, float threshold, float other, float otherThreshold);

/// Over the rows with mask 1. `others` has one similarity a row.
PairAgreement agreement(const PairTable& table,
                        const std::vector<std::uint8_t>& mask,
                        float threshold,
                        const std::vector<float>& others,
                        float otherThreshold,
                        const ComparisonOptions& options = {});

/// The best threshold of the second run's scores on rows [begin, end), as the reference chooses it.
Stated<BestThreshold> bestThresholdOf(const PairTable& table,
                                      std::uint32_t begin,
                                      std::uint32_t end,
                                      const std::vector<float>& others);

}  // namespace interproto
