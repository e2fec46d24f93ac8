// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <functional>
#include <string>
#include <vector>

/// Where everything of a figure lies on paper, in points of 1/72 inch from the upper left corner:
/// one layout for PDF, SVG, PNG and TikZ.
namespace interproto {

inline constexpr double kPointsPerMm = 72 / 25.4;
/// Thinner lines break up in print.
inline constexpr double kThinnestLine = 0.25;

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return x + width / 2; }
};

struct PanelBox {
    Box frame;  ///< inside the axes
    Box title;  ///< room of the heading; empty height: none
    Box ramp;   ///< colour ramp at the right; empty width: none
    AxisRange x;
    AxisRange y;
    AxisRange shade;
    std::vector<AxisTick> xTicks;
    std::vector<AxisTick> yTicks;
    std::vector<AxisTick> shadeTicks;
    double yLabelX = 0;   ///< middle of the turned label of y
    double xLabelY = 0;   ///< top of the label of x
    std::string heading;  ///< letter and title

    /// Places of values; of logarithmic axes by their exponents.
    double xOf(double value, bool isLog) const;
    double yOf(double value, bool isLog) const;
};

struct LegendEntry {
    const FigureSeries* series = nullptr;
    Box sample;  ///< of the line or mark
    double textX = 0;
    double middleY = 0;
};

struct FigureLayout {
    double width = 0;
    double height = 0;
    double fontSize = 8;
    double axisWidth = 0.4;
    double markSize = 2;  ///< of clouds without a size of their own
    std::vector<PanelBox> panels;
    std::vector<LegendEntry> legend;
    Box legendFrame;  ///< inside a panel only
};

/// Width in points of a text in the figure's font.
using TextWidth = std::function<double(const std::string& text, double fontSize)>;

/// `figure.options` must be resolved(); it must outlive the layout.
FigureLayout layOut(const Figure& figure, const TextWidth& textWidth);

/// Without a font at hand: by the mean width of Latin letters.
double roughTextWidth(const std::string& text, double fontSize);
/// Whether the points of a panel are drawn as one picture.
bool hasRasterPoints(const FigureOptions& options, const FigurePanel& panel);

}  // namespace interproto
