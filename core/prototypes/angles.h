// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/vectors.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace interproto {

/// Angles between the prototypes of two groups, in bins of equal width over 0..180 degrees.
struct AngleHistogram {
    std::vector<std::int64_t> counts;
    std::int64_t pairs = 0;
    double mean = 0;  ///< degrees
    double least = 180;
};

/// The quantity that the inter-prototype loss lowers, made visible: how children, adults and both
/// stand to each other.
struct PrototypeAngles {
    AngleHistogram children;    ///< child against child
    AngleHistogram adults;      ///< adult against adult
    AngleHistogram between;     ///< child against adult
    std::size_t childRows = 0;  ///< taken into account
    std::size_t adultRows = 0;
    bool isSampled = false;  ///< some rows were left out
};

/// At most `most` rows of each group, evenly spread over it: the same ones every time. Rows without
/// direction are passed over.
PrototypeAngles prototypeAngles(const Vectors& vectors,
                                const std::vector<float>& inverseLengths,
                                const std::vector<bool>& isChild,
                                int bins,
                                std::size_t most = 3000,
                                std::stop_token stop = {});

/// Cosines of all pairs of `rows`: [n, n].
std::vector<float> gramMatrix(const Vectors& vectors,
                              const std::vector<float>& inverseLengths,
                              const std::vector<std::uint32_t>& rows);

/// At most `most` of `count` places, evenly spread, the first among them.
std::vector<std::uint32_t> evenlySpread(const std::vector<std::uint32_t>& from, std::size_t most);

}  // namespace interproto
