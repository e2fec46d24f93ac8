// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/stamps.h"

#include "widgets/figures/figure_marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// `over` on `under`, all four channels two at a time; opaque underneath.
std::uint32_t blended(std::uint32_t over, std::uint32_t under)
{
    const std::uint32_t rest = 256 - (over >> 24);  // 256ths: near enough, and no division
    const std::uint32_t redBlue = ((under & 0x00ff00ffU) * rest >> 8) & 0x00ff00ffU;
    const std::uint32_t alphaGreen = (((under >> 8) & 0x00ff00ffU) * rest) & 0xff00ff00U;
    return over + redBlue + alphaGreen;
}

}  // namespace

Stamp makeStamp(int marker, double diameter, const QColor& fill, const QColor& rim)
{
    Stamp stamp;
    stamp.size = 2 * static_cast<int>(std::ceil(diameter * 0.7)) + 1;
    QImage image(stamp.size, stamp.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(stamp.size / 2.0, stamp.size / 2.0);
    painter.setPen(diameter >= 4 ? QPen(rim, 0.6) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawPath(markPath(marker, diameter));
    painter.end();
    stamp.pixels.resize(static_cast<std::size_t>(stamp.size * stamp.size));
    for (int y = 0; y < stamp.size; ++y) {
        const auto* line = reinterpret_cast<const std::uint32_t*>(image.constScanLine(y));
        std::copy(line, line + stamp.size, stamp.pixels.begin() + y * stamp.size);
    }
    return stamp;
}

void setDown(const Stamp& stamp, const Canvas& canvas, int x, int y)
{
    const int left = x - stamp.size / 2;
    const int top = y - stamp.size / 2;
    const int fromX = std::max(0, -left);
    const int toX = std::min(stamp.size, canvas.width - left);
    const int fromY = std::max(0, -top);
    const int toY = std::min(stamp.size, canvas.height - top);
    for (int row = fromY; row < toY; ++row) {
        const std::uint32_t* from = stamp.pixels.data() + row * stamp.size;
        std::uint32_t* to =
            canvas.pixels + static_cast<std::ptrdiff_t>(top + row) * canvas.stride + left;
        for (int column = fromX; column < toX; ++column) {
            const std::uint32_t pixel = from[column];
            if (pixel >= 0xff000000U)
                to[column] = pixel;
            else if (pixel != 0)
                to[column] = blended(pixel, to[column]);
        }
    }
}

void setDown(const Stamp& stamp, QImage& picture, int x, int y)
{
    setDown(stamp,
            Canvas{reinterpret_cast<std::uint32_t*>(picture.bits()),
                   picture.width(),
                   picture.height(),
                   static_cast<int>(picture.bytesPerLine() / 4)},
            x,
            y);
}

}  // namespace interproto::ui
