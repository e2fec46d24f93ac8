// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/layout.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

constexpr std::size_t kManyPoints = 5000;
constexpr double kTickLength = 2.2;
constexpr double kGap = 2;  ///< between tick, number and label
constexpr double kRampWidth = 6;
constexpr double kFlatness = 0.72;  ///< height of a chart by its width
constexpr double kSample = 14;      ///< length of a line in the legend

double place(double value, const AxisRange& range, bool isLog)
{
    if (isLog) {
        if (value <= 0 || range.low <= 0)
            return -1;
        return std::log(value / range.low) / std::log(range.high / range.low);
    }
    return (value - range.low) / (range.high - range.low);
}

/// "10^-3": the exponent is small and needs less room than it has letters.
double tickWidth(const AxisTick& tick, const TextWidth& width, double size)
{
    const std::size_t caret = tick.label.find('^');
    if (caret == std::string::npos)
        return width(tick.label, size);
    return width(tick.label.substr(0, caret), size) +
           width(tick.label.substr(caret + 1), size * 0.7);
}

/// What lies around the frame of every panel: the widest of all, so that frames stand in line.
struct Margins {
    double left = 1;
    double right = 2;
    double top = 1;
    double bottom = 1;
};

class Layouter {
public:
    Layouter(const Figure& figure, const TextWidth& width)
        : figure_(figure), o_(figure.options), width_(width)
    {
        out_.width = o_.widthMm * kPointsPerMm;
        out_.fontSize = o_.fontSize;
        out_.axisWidth = std::max(o_.lineWidth / 2, kThinnestLine);
        out_.markSize = markSize();
    }

    FigureLayout run()
    {
        columns_ = std::max<std::size_t>(
            1, std::min(static_cast<std::size_t>(o_.columns), figure_.panels.size()));
        rows_ = (figure_.panels.size() + columns_ - 1) / columns_;
        collectLegend();
        measurePanels();
        place();
        return std::move(out_);
    }

private:
    double em() const { return o_.fontSize; }
    double line() const { return o_.fontSize * 1.25; }
    double numberSize() const { return o_.fontSize * 0.9; }

    double markSize() const
    {
        std::size_t most = 1;
        for (const FigurePanel& panel : figure_.panels)
            for (const FigureSeries& series : panel.series)
                if (series.form == SeriesForm::Points)
                    most = std::max(most, series.x.size());
        if (o_.markSize > 0)
            return o_.markSize;
        return std::clamp(3.6 - 0.62 * std::log10(static_cast<double>(most)), 0.6, 3.2);
    }

    void collectLegend()
    {
        if (o_.legend == "none")
            return;
        for (const FigurePanel& panel : figure_.panels)
            for (const FigureSeries& series : panel.series) {
                const bool isThere =
                    series.name.empty() || series.isFaint || !series.shade.empty() ||
                    std::any_of(
                        out_.legend.begin(), out_.legend.end(), [&](const LegendEntry& entry) {
                            return entry.series->name == series.name;
                        });
                if (!isThere)
                    out_.legend.push_back({&series, {}, 0, 0});
            }
        // A single curve is named by the panel's title and axis.
        if (out_.legend.size() == 1)
            out_.legend.clear();
    }

    void measurePanels()
    {
        const double tick = kTickLength + kGap;
        for (std::size_t i = 0; i < figure_.panels.size(); ++i) {
            const FigurePanel& panel = figure_.panels[i];
            PanelBox box;
            box.x = axisRange(panel, false);
            box.y = axisRange(panel, true);
            // A guess of their room; the numbers themselves follow when it is known.
            const std::vector<AxisTick> ys =
                panel.y.hasNumbers ? axisTicks(box.y, panel.y.isLog, 6) : std::vector<AxisTick>();
            double numbers = 0;
            for (const AxisTick& each : ys)
                numbers = std::max(numbers, tickWidth(each, width_, numberSize()));
            double left = ys.empty() ? 1 : tick + numbers;
            left += panel.y.label.empty() ? 0 : line();
            double bottom = panel.x.hasNumbers ? tick + line() : 1;
            bottom += panel.x.label.empty() ? 0 : line();
            box.heading = heading(i);
            margins_.left = std::max(margins_.left, left + 1);
            margins_.bottom = std::max(margins_.bottom, bottom);
            margins_.top = std::max(margins_.top, box.heading.empty() ? 2 : line() + 1.5);
            if (hasRamp(panel))
                margins_.right = std::max(margins_.right,
                                          kRampWidth + em() * 0.6 + tick + em() * 2.4 +
                                              (rampLabel(panel).empty() ? 0 : line()));
            else if (panel.x.hasNumbers)
                margins_.right = std::max(margins_.right, em() * 1.1);
            out_.panels.push_back(std::move(box));
        }
    }

    std::string heading(std::size_t i) const
    {
        std::string text;
        if (o_.letters && figure_.panels.size() > 1)
            text = std::string("(") + static_cast<char>('a' + static_cast<char>(i % 26)) + ")";
        if (o_.titles && !figure_.panels[i].title.empty())
            text += (text.empty() ? "" : " ") + figure_.panels[i].title;
        return text;
    }

    static bool hasRamp(const FigurePanel& panel)
    {
        return !panel.matrix.isEmpty() ||
               std::any_of(panel.series.begin(),
                           panel.series.end(),
                           [](const FigureSeries& series) { return !series.shade.empty(); });
    }
    static const std::string& rampLabel(const FigurePanel& panel)
    {
        return panel.matrix.isEmpty() ? panel.shadeLabel : panel.matrix.label;
    }

    bool isSquare() const
    {
        return std::any_of(
            figure_.panels.begin(), figure_.panels.end(), [](const FigurePanel& panel) {
                return panel.equalAxes || !panel.matrix.isEmpty();
            });
    }

    /// Rows of the legend below, and where its entries stand in them.
    double placeLegendBelow(double top)
    {
        if (out_.legend.empty() || !isLegendBelow_)
            return 0;
        double y = top + em() * 0.5;
        for (std::size_t first = 0; first < out_.legend.size();) {
            double x = 0;
            std::size_t end = first;
            while (end < out_.legend.size()) {
                const double entry = entryWidth(out_.legend[end]) + (end > first ? em() * 1.4 : 0);
                if (end > first && x + entry > out_.width)
                    break;
                x += entry;
                ++end;
            }
            double at = (out_.width - x) / 2;
            for (; first < end; ++first) {
                placeEntry(out_.legend[first], at, y + line() / 2);
                at += entryWidth(out_.legend[first]) + em() * 1.4;
            }
            y += line();
        }
        return y - top + em() * 0.2;
    }

    double sampleWidth(const LegendEntry& entry) const
    {
        return entry.series->form == SeriesForm::Points ? em() * 0.7 : kSample;
    }
    double entryWidth(const LegendEntry& entry) const
    {
        return sampleWidth(entry) + em() * 0.4 + width_(entry.series->name, o_.fontSize);
    }
    void placeEntry(LegendEntry& entry, double x, double middle) const
    {
        const double height = em() * 0.7;
        entry.sample = {x, middle - height / 2, sampleWidth(entry), height};
        entry.textX = entry.sample.right() + em() * 0.4;
        entry.middleY = middle;
    }

    double widestEntry() const
    {
        double widest = 0;
        for (const LegendEntry& entry : out_.legend)
            widest = std::max(widest, entryWidth(entry));
        return widest;
    }

    void placeLegendInside()
    {
        if (out_.legend.empty() || isLegendBelow_ || out_.panels.empty())
            return;
        const double widest = widestEntry();
        const Box& frame = out_.panels.front().frame;
        const double pad = em() * 0.4;
        Box& box = out_.legendFrame;
        box.width = widest + 2 * pad;
        box.height = line() * static_cast<double>(out_.legend.size()) + pad;
        box.x = frame.right() - box.width - pad;
        box.y = frame.y + pad;
        double y = box.y + pad / 2 + line() / 2;
        for (LegendEntry& entry : out_.legend) {
            placeEntry(entry, box.x + pad, y);
            y += line();
        }
    }

    void place()
    {
        const double cell = out_.width / static_cast<double>(columns_);
        const double width = std::max(cell - margins_.left - margins_.right, 8.0);
        double height = width * (isSquare() ? 1 : kFlatness);
        const double around = margins_.top + margins_.bottom;
        // A legend that would hide its panel goes below all the same.
        isLegendBelow_ = o_.legend == "below" || widestEntry() + 2 * em() > width * 0.9;
        const double legend = placeLegendBelow(0);
        if (o_.heightMm > 0)
            height = std::max(
                (o_.heightMm * kPointsPerMm - legend) / static_cast<double>(rows_) - around, 8.0);
        for (std::size_t i = 0; i < out_.panels.size(); ++i) {
            const std::size_t row = i / columns_;
            placePanel(i,
                       {static_cast<double>(i % columns_) * cell + margins_.left,
                        static_cast<double>(row) * (height + around) + margins_.top,
                        width,
                        height});
        }
        const double below = static_cast<double>(rows_) * (height + around);
        placeLegendBelow(below);
        placeLegendInside();
        out_.height = o_.heightMm > 0 ? o_.heightMm * kPointsPerMm : below + legend;
    }

    void placePanel(std::size_t i, const Box& frame)
    {
        const FigurePanel& panel = figure_.panels[i];
        PanelBox& box = out_.panels[i];
        box.frame = frame;
        if (!panel.matrix.isEmpty())
            keepSquare(box, panel.matrix);
        else if (panel.equalAxes)
            equalise(box);
        const auto fitting = [&](double length, double each) {
            return std::clamp(static_cast<int>(length / each), 2, 8);
        };
        if (panel.x.hasNumbers)
            box.xTicks =
                axisTicks(box.x, panel.x.isLog, fitting(box.frame.width, numberSize() * 3.6));
        if (panel.y.hasNumbers)
            box.yTicks =
                axisTicks(box.y, panel.y.isLog, fitting(box.frame.height, numberSize() * 2.4));
        if (!box.heading.empty())
            box.title = {frame.x - margins_.left,
                         frame.y - margins_.top,
                         frame.width + margins_.left + margins_.right,
                         margins_.top};
        box.yLabelX = frame.x - margins_.left + line() / 2;
        box.xLabelY =
            box.frame.bottom() + (panel.x.hasNumbers ? kTickLength + kGap + line() : kGap);
        if (!hasRamp(panel))
            return;
        box.ramp = {box.frame.right() + em() * 0.6, box.frame.y, kRampWidth, box.frame.height};
        box.shade = panel.matrix.isEmpty() ? AxisRange{panel.shadeLow, panel.shadeHigh}
                                           : AxisRange{panel.matrix.low, panel.matrix.high};
        box.shadeTicks = axisTicks(box.shade, false, fitting(box.frame.height, numberSize() * 2.4));
    }

    /// Cells of a matrix are square.
    static void keepSquare(PanelBox& box, const FigureMatrix& matrix)
    {
        const double cell = std::min(box.frame.width / static_cast<double>(matrix.columns),
                                     box.frame.height / static_cast<double>(matrix.rows));
        const double width = cell * static_cast<double>(matrix.columns);
        const double height = cell * static_cast<double>(matrix.rows);
        box.frame = {box.frame.x + (box.frame.width - width) / 2,
                     box.frame.y + (box.frame.height - height) / 2,
                     width,
                     height};
    }

    /// The axis with room to spare gets a longer range: nothing is cut off.
    static void equalise(PanelBox& box)
    {
        const double x = (box.x.high - box.x.low) / box.frame.width;
        const double y = (box.y.high - box.y.low) / box.frame.height;
        const auto widen = [](AxisRange& range, double factor) {
            const double middle = (range.low + range.high) / 2;
            const double half = (range.high - range.low) / 2 * factor;
            range = {middle - half, middle + half};
        };
        if (x > y && y > 0)
            widen(box.y, x / y);
        else if (y > x && x > 0)
            widen(box.x, y / x);
    }

    const Figure& figure_;
    const FigureOptions& o_;
    const TextWidth& width_;
    FigureLayout out_;
    Margins margins_;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    bool isLegendBelow_ = true;
};

}  // namespace

double PanelBox::xOf(double value, bool isLog) const
{
    return frame.x + place(value, x, isLog) * frame.width;
}

double PanelBox::yOf(double value, bool isLog) const
{
    return frame.bottom() - place(value, y, isLog) * frame.height;
}

FigureLayout layOut(const Figure& figure, const TextWidth& textWidth)
{
    return Layouter(figure, textWidth).run();
}

double roughTextWidth(const std::string& text, double fontSize)
{
    double letters = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)  // not a continuation of UTF-8
            ++letters;
    return letters * fontSize * 0.5;
}

bool hasRasterPoints(const FigureOptions& options, const FigurePanel& panel)
{
    std::size_t points = 0;
    for (const FigureSeries& series : panel.series)
        if (series.form == SeriesForm::Points)
            points += series.x.size();
    return points > 0 &&
           (options.points == "raster" || (options.points == "auto" && points > kManyPoints));
}

}  // namespace interproto
