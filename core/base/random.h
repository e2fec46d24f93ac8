// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace interproto {

/// SplitMix64's finaliser: a good 64-bit hash of one number (Steele, Lea and Flood, OOPSLA 2014).
constexpr std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// A seed for one purpose: `seedFor(seed, epoch, index)`. Random choices that depend on nothing but
/// their place need no state in a checkpoint and do not change with the number of workers.
template <typename... Place>
constexpr std::uint64_t seedFor(std::uint64_t seed, Place... place)
{
    std::uint64_t state = mixed(seed);
    ((state = mixed(state ^ mixed(static_cast<std::uint64_t>(place) + 0x632be59bd9b4e019ULL))),
     ...);
    return state;
}

/// A small random generator (SplitMix64), the same on every platform and compiler.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()
    {
        const std::uint64_t value = mixed(state_);
        state_ += 0x9e3779b97f4a7c15ULL;
        return value;
    }
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// In [0, n), without bias.
    std::uint64_t below(std::uint64_t n);
    /// Standard normal (Box and Muller).
    double normal();
    bool flip() { return (next() >> 63) != 0; }

    /// Fisher and Yates.
    template <typename T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace interproto
