// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_table.h"

#include <string>
#include <vector>

namespace interproto {

/// A threshold worth a line in the charts.
struct ThresholdMark {
    enum class Kind { BestOnTest, TenFold, Far };

    Kind kind = Kind::BestOnTest;
    float threshold = 0;
    double far = 0;     ///< Kind::Far: the FAR asked for
    double figure = 0;  ///< accuracy (BestOnTest: at it; TenFold: mean of the folds), TAR for Far
};

/// Marks of a set: the reference's best threshold on these very pairs (optimistic), the mean of the
/// ten folds' thresholds with the folds' accuracy (honest), and the fixed FARs that the set has
/// enough impostor pairs for.
std::vector<ThresholdMark> thresholdMarks(const PairSet& set);

/// Counts of the similarities in equal bins over [low, high]; the last bin includes its end.
struct ScoreHistogram {
    float low = -1;
    float high = 1;
    std::vector<std::int64_t> genuine;
    std::vector<std::int64_t> impostor;

    float edge(std::size_t bin) const
    {
        return low + (high - low) * static_cast<float>(bin) / static_cast<float>(genuine.size());
    }
};

/// Of the similarities of `scores`, over their range with a little room.
ScoreHistogram scoreHistogram(const ScoreIndex& scores, std::size_t bins);

}  // namespace interproto
