// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/verification/scored_pairs.h"

#include <algorithm>

/// Pairs to try the verification figures on.
namespace interproto::testing {

/// Few different similarities, so that ties are everywhere, both zeros among them; sometimes of one
/// class only.
inline ScoredPairs tiedPairs(Random& random, std::size_t count)
{
    ScoredPairs pairs;
    const auto levels = static_cast<int>(1 + random.below(7));
    const double genuineShare = random.below(5) == 0 ? static_cast<double>(random.below(2)) : 0.5;
    for (std::size_t i = 0; i < count; ++i) {
        auto level = static_cast<float>(static_cast<int>(random.below(levels)) - levels / 2);
        if (level == 0.0F && random.flip())
            level = -0.0F;
        pairs.similarity.push_back(level / 4);
        pairs.genuine.push_back(random.uniform() < genuineShare ? 1 : 0);
    }
    return pairs;
}

/// Cosines as a fair network gives them: genuine pairs around 0.45, impostors around 0.1, clipped
/// to [-1, 1].
inline ScoredPairs cosinePairs(std::uint64_t seed, std::size_t count, double genuineShare = 0.5)
{
    Random random(seed);
    ScoredPairs pairs;
    for (std::size_t i = 0; i < count; ++i) {
        const bool isGenuine = random.uniform() < genuineShare;
        const double cosine = (isGenuine ? 0.45 : 0.1) + 0.15 * random.normal();
        pairs.similarity.push_back(static_cast<float>(std::clamp(cosine, -1.0, 1.0)));
        pairs.genuine.push_back(isGenuine ? 1 : 0);
    }
    return pairs;
}

}  // namespace interproto::testing
