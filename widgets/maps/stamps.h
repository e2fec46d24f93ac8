// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <vector>

namespace interproto::ui {

/// A mark drawn once and set down many times.
struct Stamp {
    int size = 0;  ///< pixels a side, odd: the middle pixel lies on the point
    std::vector<std::uint32_t> pixels;  ///< premultiplied ARGB
};

/// Form `marker` (figure_marks.h) of `diameter` pixels with a thin rim that keeps marks of one
/// colour apart.
Stamp makeStamp(int marker, double diameter, const QColor& fill, const QColor& rim);

/// Lays the stamp over the picture (RGB32 or premultiplied ARGB) with its middle at x, y; what falls
/// outside is cut.
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
