// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace interproto {

std::uint64_t Random::below(std::uint64_t n)
{
    // Rejection of the incomplete last stretch keeps every outcome equally likely.
    const std::uint64_t limit = ~std::uint64_t(0) - ~std::uint64_t(0) % n;
    std::uint64_t value = next();
    while (value >= limit)
        value = next();
    return value % n;
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

}  // namespace interproto
