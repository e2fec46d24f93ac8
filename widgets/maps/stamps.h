// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <vector>

namespace interproto::ui {

/// A mark drawn once and set down many times: only the pixels that it covers, line by line.
struct Stamp {
    struct Line {
        std::int16_t x = 0;  ///< of the first pixel, from the point
        std::int16_t y = 0;
        std::uint16_t begin = 0;  ///< in `pixels`
        std::uint16_t count = 0;
    };
    std::vector<Line> lines;
    std::vector<std::uint32_t> pixels;  ///< premultiplied ARGB
    int reach = 0;                      ///< no pixel is farther from the point
};

/// Form `marker` (figure_marks.h) of `diameter` pixels with a thin rim that keeps marks of one
/// colour apart.
Stamp makeStamp(int marker, double diameter, const QColor& fill, const QColor& rim);

/// Lays the stamp over the picture (RGB32 or premultiplied ARGB) with its middle at x, y; what
/// falls outside is cut.
void setDown(const Stamp& stamp, QImage& picture, int x, int y);

/// The same for a picture whose pixels are at hand, for very many of them.
struct Canvas {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;  ///< in pixels
};
void setDown(const Stamp& stamp, const Canvas& canvas, int x, int y);

}  // namespace interproto::ui
