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
    const int half = static_cast<int>(std::ceil(diameter * 0.7)) + 1;
    const int side = 2 * half + 1;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.setPen(diameter >= 4 ? QPen(rim, 0.6) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawPath(markPath(marker, diameter));
    painter.end();
    Stamp stamp;
    stamp.reach = half;
    for (int y = 0; y < side; ++y) {
        const auto* from = reinterpret_cast<const std::uint32_t*>(image.constScanLine(y));
        const std::uint32_t* to = from + side;
        const auto* first = std::find_if(from, to, [](std::uint32_t p) { return p != 0; });
        while (to > first && to[-1] == 0)
            --to;
        if (first == to)
            continue;
        stamp.lines.push_back({static_cast<std::int16_t>(first - from - half),
                               static_cast<std::int16_t>(y - half),
                               static_cast<std::uint16_t>(stamp.pixels.size()),
                               static_cast<std::uint16_t>(to - first)});
        stamp.pixels.insert(stamp.pixels.end(), first, to);
    }
    return stamp;
}

void setDown(const Stamp& stamp, const Canvas& canvas, int x, int y)
{
    const bool isInside = x >= stamp.reach && y >= stamp.reach && x + stamp.reach < canvas.width &&
                          y + stamp.reach < canvas.height;
    for (const Stamp::Line& line : stamp.lines) {
        int left = x + line.x;
        int count = line.count;
        const std::uint32_t* from = stamp.pixels.data() + line.begin;
        if (!isInside) {
            if (y + line.y < 0 || y + line.y >= canvas.height)
                continue;
            const int cut = std::max(0, -left);
            from += cut;
            left += cut;
            count = std::min(count - cut, canvas.width - left);
        }
        std::uint32_t* to =
            canvas.pixels + static_cast<std::ptrdiff_t>(y + line.y) * canvas.stride + left;
        for (int i = 0; i < count; ++i)
            to[i] = from[i] >= 0xff000000U ? from[i] : blended(from[i], to[i]);
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
