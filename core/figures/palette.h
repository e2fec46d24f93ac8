// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace interproto {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// The n-th colour of a palette of figurePalettes(); repeats. "okabe_ito" is Okabe and Ito's, told
/// apart with every kind of colour vision; "study" begins with the study's blue and red; "grey"
/// goes by lightness alone.
Rgb paletteColour(const std::string& palette, int n);
/// The colour ramp of numbers, `place` in 0..1: lightness rises all the way, so that it survives
/// grey print ("grey" is grey itself).
Rgb rampColour(const std::string& palette, double place);
/// Where nothing is known.
Rgb unknownColour();

/// Colours of the marks of a map: the first two of a palette have a meaning there.
inline constexpr int kAdultColour = 0;
inline constexpr int kChildColour = 1;

}  // namespace interproto
