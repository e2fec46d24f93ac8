// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_agreement.h"

#include <cmath>

namespace interproto {

Agreement agreementOf(
    const PairTable& table, std::uint32_t row, float threshold, float other, float otherThreshold)
{
    const float own = table.similarity[row];
    if (std::isnan(own) || std::isnan(other))
        return Agreement::NotCompared;
    const bool truth = table.genuine[row] != 0;
    const bool first = (own >= threshold) == truth;
    const bool second = (other >= otherThreshold) == truth;
    return first ? (second ? Agreement::BothRight : Agreement::OnlyFirst)
                 : (second ? Agreement::OnlySecond : Agreement::Neither);
}

PairAgreement agreement(const PairTable& table,
                        const std::vector<std::uint8_t>& mask,
                        float threshold,
                        const std::vector<float>& others,
                        float otherThreshold,
                        const ComparisonOptions& options)
{
    PairAgreement result;
    ScoredPairs first;
    ScoredPairs second;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (mask[row] == 0)
            continue;
        const Agreement cell = agreementOf(table, row, threshold, others[row], otherThreshold);
        if (cell == Agreement::NotCompared) {
            ++result.notCompared;
            continue;
        }
        ++result.cells[static_cast<std::size_t>(cell)];
        first.similarity.push_back(table.similarity[row]);
        second.similarity.push_back(others[row]);
        first.genuine.push_back(table.genuine[row]);
    }
    second.genuine = first.genuine;
    result.comparison = compareMethods(first, threshold, second, otherThreshold, options);
    return result;
}

Stated<BestThreshold> bestThresholdOf(const PairTable& table,
                                      std::uint32_t begin,
                                      std::uint32_t end,
                                      const std::vector<float>& others)
{
    ScoredPairs pairs;
    for (std::uint32_t row = begin; row < end; ++row) {
        if (std::isnan(others[row]))
            continue;
        pairs.similarity.push_back(others[row]);
        pairs.genuine.push_back(table.genuine[row]);
    }
    return bestThreshold(pairs);
}

}  // namespace interproto
