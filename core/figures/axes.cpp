// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges and numbers of axes.
#include "core/figures/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace interproto {

namespace {

constexpr double kMargin = 0.04;  ///< of the range, on both sides

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(double value, bool isLog)
    {
        if (!std::isfinite(value) || (isLog && value <= 0))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

double widthOfBars(const FigureSeries& series)
{
    if (series.barWidth > 0)
        return series.barWidth;
    return series.x.size() > 1 ? series.x[1] - series.x[0] : 1;
}

Extent extentOf(const FigurePanel& panel, bool vertical)
{
    const bool isLog = vertical ? panel.y.isLog : panel.x.isLog;
    Extent extent;
    for (const FigureSeries& series : panel.series) {
        for (const double value : vertical ? series.y : series.x)
            extent.take(value, isLog);
        if (vertical)
            for (const auto* ends : {&series.low, &series.high})
                for (const double value : *ends)
                    extent.take(value, isLog);
        if (series.form != SeriesForm::Bars || series.x.empty())
            continue;
        if (vertical && !isLog)
            extent.take(0, false);
        const double half = widthOfBars(series) / 2;
        if (!vertical) {
            extent.take(series.x.front() - half, isLog);
            extent.take(series.x.back() + half, isLog);
        }
    }
    return extent;
}

/// 2000000 as "2M", 20000 as "20k": as on screen.
std::string linearLabel(double value, double step)
{
    const double most = std::abs(value) + step * 0.5;
    if (most >= 1e6)
        return fmt::format("{:.4g}M", value / 1e6);
    if (most >= 1e4)
        return fmt::format("{:.4g}k", value / 1e3);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
    return fmt::format("{:.{}f}", std::abs(value) < step * 1e-6 ? 0.0 : value, decimals);
}

/// 1, 2 or 5 times a power of ten: about `most` ticks, and never a lone one, which tells no scale.
double tickStep(const AxisRange& range, int most)
{
    const double rough = (range.high - range.low) / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double steps[] = {
        power * 10, power * 5, power * 2, power, power / 2, power / 5, power / 10};
    const auto ticks = [&](double step) {
        return std::floor(range.high / step + 1e-9) - std::ceil(range.low / step - 1e-9) + 1;
    };
    std::size_t chosen = 0;
    while (chosen + 1 < std::size(steps) && steps[chosen + 1] >= rough * (1 - 1e-9))
        ++chosen;
    while (chosen + 1 < std::size(steps) && ticks(steps[chosen]) < 2)
        ++chosen;
    return steps[chosen];
}

std::string powerLabel(int exponent)
{
    if (exponent >= -1 && exponent <= 3)
        return fmt::format("{:g}", std::pow(10.0, exponent));
    return fmt::format("10^{}", exponent);
}

}  // namespace

AxisRange axisRange(const FigurePanel& panel, bool vertical)
{
    const FigureAxis& axis = vertical ? panel.y : panel.x;
    AxisRange range;
    if (!panel.matrix.isEmpty()) {
        range = {0, static_cast<double>(vertical ? panel.matrix.rows : panel.matrix.columns)};
    } else if (const Extent extent = extentOf(panel, vertical); extent.isEmpty()) {
        range = axis.isLog ? AxisRange{0.1, 10} : AxisRange{0, 1};
    } else if (axis.isLog) {
        range = {std::pow(10, std::floor(std::log10(extent.low) + 1e-9)),
                 std::pow(10, std::ceil(std::log10(extent.high) - 1e-9))};
        if (range.low >= range.high)
            range.high = range.low * 10;
    } else {
        const double size = extent.high - extent.low;
        const double margin =
            size > 0 ? size * kMargin : std::max(std::abs(extent.high) * 0.1, 1e-12);
        range = {extent.low - margin, extent.high + margin};
        // Bars stand on their foot; shares do not go beyond their ends.
        const bool hasBars =
            std::any_of(panel.series.begin(), panel.series.end(), [](const FigureSeries& series) {
                return series.form == SeriesForm::Bars;
            });
        if (vertical && hasBars && extent.low == 0)
            range.low = 0;
    }
    range.low = axis.low.value_or(range.low);
    range.high = axis.high.value_or(range.high);
    return range;
}

std::vector<AxisTick> axisTicks(const AxisRange& range, bool isLog, int most)
{
    std::vector<AxisTick> ticks;
    most = std::max(most, 2);
    if (!(range.high > range.low) || (isLog && range.low <= 0))
        return ticks;
    if (isLog) {
        const int low = static_cast<int>(std::ceil(std::log10(range.low) - 1e-9));
        const int high = static_cast<int>(std::floor(std::log10(range.high) + 1e-9));
        const int step = std::max(1, (high - low + most - 1) / most);
        for (int exponent = low; exponent <= high; exponent += step)
            ticks.push_back({std::pow(10.0, exponent), powerLabel(exponent)});
        return ticks;
    }
    const double step = tickStep(range, most);
    const auto first = static_cast<long long>(std::ceil(range.low / step - 1e-9));
    const auto last = static_cast<long long>(std::floor(range.high / step + 1e-9));
    for (long long i = first; i <= last && ticks.size() < 100; ++i) {
        const double value = static_cast<double>(i) * step;
        ticks.push_back({value, linearLabel(value, step)});
    }
    return ticks;
}

void shareRanges(std::vector<FigurePanel>& panels)
{
    Extent x;
    Extent y;
    for (const FigurePanel& panel : panels) {
        if (!panel.sharesRange)
            continue;
        for (const bool vertical : {false, true}) {
            const AxisRange range = axisRange(panel, vertical);
            (vertical ? y : x).take(range.low, false);
            (vertical ? y : x).take(range.high, false);
        }
    }
    if (x.isEmpty() || y.isEmpty())
        return;
    for (FigurePanel& panel : panels)
        if (panel.sharesRange) {
            panel.x.low = x.low;
            panel.x.high = x.high;
            panel.y.low = y.low;
            panel.y.high = y.high;
        }
}

}  // namespace interproto
