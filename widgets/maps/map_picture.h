// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/prototypes/map_folder.h"
#include "widgets/maps/point_index.h"
#include "widgets/maps/stamps.h"

#include <QPalette>
#include <QTransform>

#include <cstdint>
#include <string>
#include <vector>

namespace interproto::ui {

/// What the marks of a map look like.
struct MapStyle {
    std::string colourBy = "child";  ///< one of mapColourings()
    std::string sizeBy;              ///< the same, or empty: all alike
    std::string palette = "study";   ///< on screen as the study prints it
    double markPixels = 5;           ///< diameter in device pixels
};

/// What child prototypes, and others, are painted in on the palette's ground.
QColor mapColour(const MapStyle& style, bool isChild, const QPalette& palette);

/// Draws all points of a map into a picture: marks are drawn once and set down, children last, so
/// that they lie in front.
class MapPicture {
public:
    /// Values and kinds of the points; the layout may change while they stay.
    void setMap(const PrototypeMap& map);
    void setStyle(const MapStyle& style, const QPalette& palette);
    const MapStyle& style() const { return style_; }
    /// Diameter of the marks in device pixels; quick when it is as before.
    void setMarkPixels(double pixels, const QPalette& palette);
    /// Empty: none; the others fade.
    void setSelection(const std::vector<bool>& selected);

    /// `toPixels` maps the layout onto the picture.
    void draw(QImage& picture, const PointIndex& points, const QTransform& toPixels) const;

    /// True in front: child prototypes.
    const std::vector<bool>& children() const { return isChild_; }
    /// Ends of the colour ramp; equal when the colouring is by kind.
    AxisRange shadeRange() const { return shadeRange_; }
    bool isShaded() const { return !shade_.empty(); }

private:
    void choose();
    void makeStamps(const QPalette& palette);
    std::size_t stampOf(std::uint32_t point) const;

    MapStyle style_;
    PrototypeMap map_;  ///< without its layout
    std::vector<bool> isChild_;
    std::vector<float> shade_;  ///< 0..1, NaN unknown; empty: by kind
    std::vector<std::uint8_t> size_;
    AxisRange shadeRange_{0, 0};
    QColor background_;
    std::vector<Stamp> stamps_;
    std::vector<Stamp> faded_;
    std::vector<std::uint16_t> stamp_;  ///< of each point
    std::vector<std::uint32_t> order_;  ///< back to front
    std::vector<bool> selected_;
};

}  // namespace interproto::ui
