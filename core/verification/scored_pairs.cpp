// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/scored_pairs.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

void checkLength(const char* what, std::size_t found, std::size_t wanted)
{
    if (found != wanted)
        throw Error(ExitCode::BadInput,
                    "cannot score the pairs",
                    Where{},
                    fmt::format("found {} {}, wanted {}, one for each similarity",
                                humanCount(static_cast<std::int64_t>(found)),
                                what,
                                humanCount(static_cast<std::int64_t>(wanted))));
}

/// One pass without branches, so that a million pairs cost next to nothing.
bool isSound(const ScoredPairs& pairs)
{
    unsigned bad = 0;
    for (const float s : pairs.similarity)
        bad |= static_cast<unsigned>(std::isnan(s));
    for (const std::uint8_t g : pairs.genuine)
        bad |= static_cast<unsigned>(g > 1);
    return bad == 0;
}

}  // namespace

float childAgeOf(float firstAge, float secondAge)
{
    return std::isnan(firstAge) || std::isnan(secondAge) ? std::numeric_limits<float>::quiet_NaN()
                                                         : std::min(firstAge, secondAge);
}

float ageGapOf(float firstAge, float secondAge)
{
    return std::abs(secondAge - firstAge);
}

void ScoredPairs::add(bool isGenuine, float score, float firstAge, float secondAge)
{
    similarity.push_back(score);
    genuine.push_back(isGenuine ? 1 : 0);
    childAge.push_back(childAgeOf(firstAge, secondAge));
    ageGap.push_back(ageGapOf(firstAge, secondAge));
}

void checkPairs(const ScoredPairs& pairs)
{
    const std::size_t count = pairs.size();
    checkLength("truths", pairs.genuine.size(), count);
    if (!pairs.childAge.empty())
        checkLength("child's ages", pairs.childAge.size(), count);
    if (!pairs.ageGap.empty())
        checkLength("age gaps", pairs.ageGap.size(), count);
    if (count >= (std::size_t(1) << 31))
        throw Error(ExitCode::BadInput,
                    "cannot score the pairs",
                    Where{},
                    fmt::format("found {} pairs, wanted fewer than 2,147,483,648",
                                humanCount(static_cast<std::int64_t>(count))));
    if (isSound(pairs))
        return;
    for (std::size_t i = 0; i < count; ++i) {
        const Where where{{}, 0, {}, static_cast<std::int64_t>(i)};
        if (std::isnan(pairs.similarity[i]))
            throw Error(ExitCode::BadInput,
                        "cannot score the pairs",
                        where,
                        "the similarity is not a number",
                        "An embedding was zero, infinite or not a number: check the weights.");
        if (pairs.genuine[i] > 1)
            throw Error(ExitCode::BadInput,
                        "cannot score the pairs",
                        where,
                        fmt::format("found truth {}, wanted 0 or 1", pairs.genuine[i]));
    }
}

}  // namespace interproto
