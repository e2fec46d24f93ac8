// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/score_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

/// Values of an ascending list that are at least `limit`.
std::int64_t atLeast(const std::vector<float>& sorted, float limit)
{
    return sorted.end() - std::lower_bound(sorted.begin(), sorted.end(), limit);
}

}  // namespace

ScoreIndex::ScoreIndex(const std::vector<float>& similarity,
                       const std::vector<std::uint8_t>& genuine,
                       std::uint32_t begin,
                       std::uint32_t end)
{
    std::size_t count = 0;
    std::size_t positives = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        count += std::isnan(similarity[i]) ? 0 : 1;
        positives += !std::isnan(similarity[i]) && genuine[i] != 0 ? 1 : 0;
    }
    genuine_.reserve(positives);
    impostor_.reserve(count - positives);
    for (std::uint32_t i = begin; i < end; ++i)
        if (!std::isnan(similarity[i]))
            (genuine[i] != 0 ? genuine_ : impostor_).push_back(similarity[i]);
    std::sort(genuine_.begin(), genuine_.end());
    std::sort(impostor_.begin(), impostor_.end());
}

Confusion ScoreIndex::at(float threshold) const
{
    Confusion counts;
    counts.trueAccepts = atLeast(genuine_, threshold);
    counts.falseRejects = genuineCount() - counts.trueAccepts;
    counts.falseAccepts = atLeast(impostor_, threshold);
    counts.trueRejects = impostorCount() - counts.falseAccepts;
    return counts;
}

FarAtScore ScoreIndex::farAt(float similarity) const
{
    return {atLeast(impostor_, similarity), impostorCount()};
}

float ScoreIndex::thresholdForFar(double far) const
{
    if (impostor_.empty())
        return genuine_.empty() ? 0 : genuine_.front();
    // A hair more, as 0.1 x 30 is less than 3 in doubles.
    const auto allowed = static_cast<std::size_t>(
        std::clamp(far, 0.0, 1.0) * static_cast<double>(impostor_.size()) * (1 + 1e-12));
    if (allowed >= impostor_.size())
        return genuine_.empty() ? impostor_.front() : std::min(impostor_.front(), genuine_.front());
    // All above the first impostor that may not be accepted.
    const float refused = impostor_[impostor_.size() - 1 - allowed];
    const auto nextGenuine = std::upper_bound(genuine_.begin(), genuine_.end(), refused);
    const auto nextImpostor = std::upper_bound(impostor_.begin(), impostor_.end(), refused);
    float threshold = std::nextafter(refused, std::numeric_limits<float>::infinity());
    if (nextGenuine != genuine_.end() || nextImpostor != impostor_.end()) {
        threshold = std::numeric_limits<float>::infinity();
        if (nextGenuine != genuine_.end())
            threshold = *nextGenuine;
        if (nextImpostor != impostor_.end())
            threshold = std::min(threshold, *nextImpostor);
    }
    return threshold;
}

}  // namespace interproto
