// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/options.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// A figure as plain values: what a chart or a map shows, without a word about pixels. Charts of
/// the desktop give their panels, recipes make the same panels from files; painter, TikZ and CSV
/// take them.
///
///     FigurePanel panel;
///     panel.title = "LFW";
///     panel.x = {.label = "False accept rate", .isLog = true};
///     panel.y.label = "True accept rate";
///     panel.series.push_back({.name = "ArcFace", .form = SeriesForm::Line, .x = far, .y = tar});
namespace interproto {

enum class SeriesForm {
    Line,    ///< from point to point; NaN leaves a gap
    Steps,   ///< level until the next point
    Points,  ///< one mark a point
    Bars     ///< from 0, or from the foot of the axis, to y; `barWidth` wide around x
};

/// Curve, cloud or bars. x and y have the same length.
struct FigureSeries {
    std::string name = {};  ///< in the legend; empty: not there
    SeriesForm form = SeriesForm::Line;
    std::vector<double> x = {};
    std::vector<double> y = {};
    std::vector<double> low =
        {};  ///< with `high`: a band around a line, whiskers of points and bars
    std::vector<double> high = {};  ///< or both empty
    std::vector<float> shade =
        {};                ///< of Points: place on the colour ramp in 0..1; NaN: none known
    int colour = 0;        ///< place in the palette of the figure
    int marker = 0;        ///< form of the marks of Points: disc, triangle, square, diamond, cross
    int dash = 0;          ///< form of the line: solid, dashed, dotted, dash-dotted
    double size = 0;       ///< diameter of marks in points; 0: as the figure's options say
    double barWidth = 0;   ///< in units of x; 0: the distance of the first two
    bool isFaint = false;  ///< the raw line behind its mean
};

/// A picture of numbers, row 0 on top.
struct FigureMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> values = {};  ///< [rows, columns]; NaN: nothing there
    double low = 0;                  ///< ends of the colour ramp
    double high = 1;
    std::string label = {};  ///< what the numbers are

    bool isEmpty() const { return values.empty(); }
};

struct FigureAxis {
    std::string label = {};
    bool isLog = false;
    bool hasNumbers = true;          ///< false where they mean nothing, as in a map
    std::optional<double> low = {};  ///< absent: from the data
    std::optional<double> high = {};
};

/// One pair of axes with what is in it.
struct FigurePanel {
    std::string title = {};
    FigureAxis x = {};
    FigureAxis y = {};
    bool equalAxes = false;    ///< one unit of x is as long as one of y
    bool sharesRange = false;  ///< the same ranges as all other such panels of the figure
    std::vector<FigureSeries> series = {};
    FigureMatrix matrix = {};
    std::string shadeLabel = {};  ///< of the colour ramp of Points
    double shadeLow = 0;
    double shadeHigh = 1;
    /// How a recipe makes this panel again, from the run itself. An empty kind: from the table of
    /// numbers written beside the figure.
    PanelOptions origin = {};
};

struct Figure {
    FigureOptions options = {};
    std::vector<FigurePanel> panels = {};
};

/// Ends of an axis: those asked for, else the data's with a margin (whole powers of ten when
/// logarithmic). `vertical`: of y.
struct AxisRange {
    double low = 0;
    double high = 1;
};
AxisRange axisRange(const FigurePanel& panel, bool vertical);

/// Where an axis has its numbers.
struct AxisTick {
    double value = 0;
    std::string label = {};  ///< "0.5", "20k"; of a logarithmic axis "1", "0.01" or "1e-5"
};
/// At most about `most` of them, at 1, 2 or 5 times a power of ten.
std::vector<AxisTick> axisTicks(const AxisRange& range, bool isLog, int most);

/// Panels whose `sharesRange` is set get one range; so pictures of several runs can be compared.
void shareRanges(std::vector<FigurePanel>& panels);

}  // namespace interproto
