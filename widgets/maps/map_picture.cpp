// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/map_picture.h"

#include "core/figures/palette.h"
#include "core/figures/panels.h"
#include "widgets/common/theme.h"
#include "widgets/figures/figure_marks.h"

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::size_t kShades = 32;
constexpr std::size_t kColours = kShades + 3;  ///< adult, child, shades, unknown
constexpr std::size_t kSizes = 3;
constexpr double kFadedShare = 0.78;  ///< towards the background, of what is not selected
constexpr double kSizeFactors[kSizes] = {0.7, 1, 1.5};

QColor onBackground(QColor colour, bool dark)
{
    // The print colours are made for white paper.
    return dark ? mixed(colour, QColor(Qt::white), 0.28) : colour;
}

}  // namespace

QColor mapColour(const MapStyle& style, bool isChild, const QPalette& palette)
{
    return onBackground(colourOf(paletteColour(style.palette, isChild ? 1 : 0)), isDark(palette));
}

void MapPicture::setMap(const PrototypeMap& map)
{
    map_ = map;
    map_.layout.clear();
    const std::size_t n = map.size();
    isChild_.assign(n, false);
    for (std::size_t i = 0; i < map.infos.size() && i < n; ++i)
        isChild_[i] = map.infos[i].isChild;
    if (selected_.size() != n)
        selected_.clear();
    choose();
}

void MapPicture::setStyle(const MapStyle& style, const QPalette& palette)
{
    style_ = style;
    background_ = palette.color(QPalette::Base);
    choose();
    makeStamps(palette);
}

void MapPicture::setMarkPixels(double pixels, const QPalette& palette)
{
    if (pixels == style_.markPixels && !stamps_.empty())
        return;
    style_.markPixels = pixels;
    makeStamps(palette);
}

void MapPicture::setSelection(const std::vector<bool>& selected)
{
    const bool isAny = std::find(selected.begin(), selected.end(), true) != selected.end();
    selected_ = isAny ? selected : std::vector<bool>();
    choose();
}

void MapPicture::choose()
{
    const std::size_t n = isChild_.size();
    const auto shades = [&](const std::string& by, AxisRange& range) {
        std::vector<float> values = mapValues(map_, by);
        if (values.size() != n)
            values.clear();
        range = values.empty() ? AxisRange{0, 0} : rampRange(values);
        for (float& value : values)
            value = static_cast<float>(
                std::clamp((value - range.low) / (range.high - range.low), 0.0, 1.0));
        return values;
    };
    shade_ = shades(style_.colourBy, shadeRange_);
    size_.assign(n, 1);
    AxisRange ignored;
    const std::vector<float> sizes =
        style_.sizeBy.empty() ? std::vector<float>() : shades(style_.sizeBy, ignored);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        size_[i] =
            std::isfinite(sizes[i]) ? static_cast<std::uint8_t>(std::min(2.0F, sizes[i] * 3)) : 0;
    stamp_.resize(n);
    order_.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        stamp_[i] = static_cast<std::uint16_t>(stampOf(static_cast<std::uint32_t>(i)));
        order_[i] = static_cast<std::uint32_t>(i);
    }
    const auto depth = [&](std::uint32_t i) {
        return (!selected_.empty() && selected_[i] ? 2 : 0) + (isChild_[i] ? 1 : 0);
    };
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        return depth(a) < depth(b);
    });
}

std::size_t MapPicture::stampOf(std::uint32_t point) const
{
    std::size_t colour = isChild_[point] ? 1 : 0;
    if (!shade_.empty())
        colour = std::isfinite(shade_[point])
                     ? 2 + std::min(kShades - 1, static_cast<std::size_t>(shade_[point] * kShades))
                     : kColours - 1;
    const std::size_t form = isChild_[point] ? 1 : 0;
    return (form * kSizes + size_[point]) * kColours + colour;
}

void MapPicture::makeStamps(const QPalette& palette)
{
    const bool dark = isDark(palette);
    stamps_.clear();
    faded_.clear();
    for (const int form : {0, 1})
        for (const double factor : kSizeFactors)
            for (std::size_t c = 0; c < kColours; ++c) {
                const Rgb print =
                    c < 2 ? paletteColour(style_.palette, static_cast<int>(c))
                    : c + 1 == kColours
                        ? unknownColour()
                        : rampColour(style_.palette, (static_cast<double>(c) - 2 + 0.5) / kShades);
                const QColor fill = onBackground(colourOf(print), dark && c < 2);
                // Children are a little larger: they are few, and they are what one looks for.
                const double diameter = style_.markPixels * factor * (form == 1 ? 1.35 : 1);
                const QColor rim = mixed(fill, background_, 0.55);
                const QColor pale = mixed(fill, background_, kFadedShare);
                stamps_.push_back(makeStamp(form, diameter, fill, rim));
                faded_.push_back(makeStamp(form, diameter, pale, pale));
            }
}

void MapPicture::draw(QImage& picture, const PointIndex& points, const QTransform& toPixels) const
{
    picture.fill(background_);
    if (stamps_.empty() || points.size() != order_.size())
        return;
    const Canvas canvas{reinterpret_cast<std::uint32_t*>(picture.bits()),
                        picture.width(),
                        picture.height(),
                        static_cast<int>(picture.bytesPerLine() / 4)};
    const std::vector<float>& layout = points.layout();
    const float ax = static_cast<float>(toPixels.m11());
    const float ay = static_cast<float>(toPixels.m22());
    const float bx = static_cast<float>(toPixels.dx());
    const float by = static_cast<float>(toPixels.dy());
    const float margin = 24;
    for (const std::uint32_t i : order_) {
        const float x = layout[2 * i] * ax + bx;
        const float y = layout[2 * i + 1] * ay + by;
        if (x < -margin || y < -margin || x > static_cast<float>(canvas.width) + margin ||
            y > static_cast<float>(canvas.height) + margin)
            continue;
        const bool isFaded = !selected_.empty() && !selected_[i];
        setDown((isFaded ? faded_ : stamps_)[stamp_[i]],
                canvas,
                static_cast<int>(std::floor(x)),
                static_cast<int>(std::floor(y)));
    }
}

}  // namespace interproto::ui
