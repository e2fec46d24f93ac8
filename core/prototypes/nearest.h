// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/vectors.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace interproto {

struct Neighbour {
    std::uint32_t index = 0;
    float cosine = 0;
};

/// The `count` rows most alike to row `query` by cosine, the query itself left out, the nearest
/// first; of equals the earlier row. `inverseLengths` are those of the vectors. Exact; one query
/// reads all rows once.
std::vector<Neighbour> nearestRows(const Vectors& vectors,
                                   const std::vector<float>& inverseLengths,
                                   std::size_t query,
                                   std::size_t count);

/// For every row the cosine to its nearest other row (-1 where it has none): all pairs, in blocks,
/// on `threads` threads. `progress` gets the share done, from one thread at a time. Empty when
/// stopped.
std::vector<float> nearestCosines(const Vectors& vectors,
                                  const std::vector<float>& inverseLengths,
                                  int threads,
                                  const std::function<void(double)>& progress = {},
                                  std::stop_token stop = {});

/// Angle in degrees of a cosine; of one a little beyond 1 by rounding, too.
double degreesOf(double cosine);

}  // namespace interproto
