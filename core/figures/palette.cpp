// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interproto {

namespace {

constexpr std::array<Rgb, 7> kOkabeIto = {{{0x00, 0x72, 0xb2},
                                           {0xd5, 0x5e, 0x00},
                                           {0x00, 0x9e, 0x73},
                                           {0xcc, 0x79, 0xa7},
                                           {0xe6, 0x9f, 0x00},
                                           {0x56, 0xb4, 0xe9},
                                           {0x4d, 0x4d, 0x4d}}};
constexpr std::array<Rgb, 2> kStudy = {{{0x2b, 0x50, 0xd8}, {0xe0, 0x1b, 0x22}}};
constexpr std::array<Rgb, 5> kGrey = {{{0xa6, 0xa6, 0xa6},
                                       {0x00, 0x00, 0x00},
                                       {0x5c, 0x5c, 0x5c},
                                       {0x80, 0x80, 0x80},
                                       {0x33, 0x33, 0x33}}};
/// Nine points of viridis (Smith and van der Walt).
constexpr std::array<Rgb, 9> kViridis = {{{68, 1, 84},
                                          {71, 44, 122},
                                          {59, 81, 139},
                                          {44, 113, 142},
                                          {33, 144, 141},
                                          {39, 173, 129},
                                          {92, 200, 99},
                                          {170, 220, 50},
                                          {253, 231, 37}}};

std::uint8_t between(std::uint8_t a, std::uint8_t b, double share)
{
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
}

}  // namespace

Rgb paletteColour(const std::string& palette, int n)
{
    const auto index = static_cast<std::size_t>(std::max(n, 0));
    if (palette == "grey")
        return kGrey[index % kGrey.size()];
    if (palette == "study" && index < kStudy.size())
        return kStudy[index];
    return kOkabeIto[index % kOkabeIto.size()];
}

Rgb rampColour(const std::string& palette, double place)
{
    if (!std::isfinite(place))
        return unknownColour();
    const double t = std::clamp(place, 0.0, 1.0);
    if (palette == "grey") {
        const auto level = static_cast<std::uint8_t>(std::lround(235 - t * 235));
        return {level, level, level};
    }
    const double at = t * (kViridis.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(at), kViridis.size() - 2);
    const double share = at - static_cast<double>(low);
    const Rgb a = kViridis[low];
    const Rgb b = kViridis[low + 1];
    return {between(a.red, b.red, share),
            between(a.green, b.green, share),
            between(a.blue, b.blue, share)};
}

Rgb unknownColour()
{
    return {0xc8, 0xc8, 0xc8};
}

}  // namespace interproto
