// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <torch/types.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace interproto::testing {

/// Seeded unit rows in `clusters` groups.
inline torch::Tensor clusteredRows(std::int64_t points,
                                   std::int64_t width,
                                   std::int64_t clusters,
                                   std::uint64_t seed = 1)
{
    Random random(seed);
    std::vector<double> centres(static_cast<std::size_t>(clusters * width));
    for (double& c : centres)
        c = random.normal();
    torch::Tensor rows = torch::empty({points, width});
    auto* data = rows.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < points; ++i) {
        double square = 0;
        for (std::int64_t d = 0; d < width; ++d) {
            const double value =
                centres[static_cast<std::size_t>(i % clusters * width + d)] + 0.7 * random.normal();
            square += value * value;
            data[i * width + d] = static_cast<float>(value);
        }
        for (std::int64_t d = 0; d < width; ++d)
            data[i * width + d] =
                static_cast<float>(static_cast<double>(data[i * width + d]) / std::sqrt(square));
    }
    return rows;
}

}  // namespace interproto::testing
