// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/threshold.h"

#include <cstdint>
#include <vector>

namespace interproto {

/// How a score stands among impostor pairs.
struct FarAtScore {
    std::int64_t atLeast = 0;    ///< impostor pairs that are at least as similar
    std::int64_t impostors = 0;  ///< 0: nothing can be said

    double rate() const
    {
        return impostors > 0 ? static_cast<double>(atLeast) / static_cast<double>(impostors) : 0;
    }
};

/// The similarities of a set, sorted by class, so that counts at any threshold are two look-ups:
/// what lets all views follow a threshold while it is dragged.
class ScoreIndex {
public:
    ScoreIndex() = default;
    /// [begin, end) of the arrays; NaN (not scored) is left out.
    ScoreIndex(const std::vector<float>& similarity,
               const std::vector<std::uint8_t>& genuine,
               std::uint32_t begin,
               std::uint32_t end);

    std::int64_t genuineCount() const { return static_cast<std::int64_t>(genuine_.size()); }
    std::int64_t impostorCount() const { return static_cast<std::int64_t>(impostor_.size()); }
    Confusion at(float threshold) const;
    FarAtScore farAt(float similarity) const;
    /// The smallest threshold among the similarities whose FAR is at most `far` (the highest TAR
    /// that this FAR allows); just above the most similar impostor when none may be accepted.
    float thresholdForFar(double far) const;
    /// Similarities from the least to the most alike.
    const std::vector<float>& genuine() const { return genuine_; }
    const std::vector<float>& impostor() const { return impostor_; }
    std::uint64_t bytes() const
    {
        return (genuine_.capacity() + impostor_.capacity()) * sizeof(float);
    }

private:
    std::vector<float> genuine_;
    std::vector<float> impostor_;
};

}  // namespace interproto
