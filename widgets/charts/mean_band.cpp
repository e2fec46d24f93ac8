// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/mean_band.h"

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::size_t kPointsPerColumn = 3;

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The points in view, and one beyond each side.
Range rangeOf(const BandMember& member, const ColumnView& view)
{
    Range range;
    range.begin = member.data->lowerBound(view.lower, member.keys);
    range.end = member.data->lowerBound(view.upper, member.keys, range.begin);
    range.begin -= range.begin > 0 ? 1 : 0;
    range.end += range.end < member.data->size() ? 1 : 0;
    return range;
}

BandPoint summary(double key, const std::vector<double>& values)
{
    BandPoint point{key, 0, 0, static_cast<int>(values.size())};
    for (const double value : values)
        point.mean += value / point.count;
    double squares = 0;
    for (const double value : values)
        squares += (value - point.mean) * (value - point.mean);
    if (point.count > 1)
        point.deviation = std::sqrt(squares / (point.count - 1));
    return point;
}

std::vector<BandPoint> bandAtSteps(const std::vector<BandMember>& members,
                                   const std::vector<Range>& ranges,
                                   bool isSmoothed)
{
    std::vector<double> keys;
    for (std::size_t m = 0; m < members.size(); ++m)
        for (std::size_t i = ranges[m].begin; i < ranges[m].end; ++i)
            keys.push_back(members[m].data->key(i, members[m].keys));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<BandPoint> band;
    std::vector<double> values;
    for (const double key : keys) {
        values.clear();
        for (const BandMember& member : members)
            if (const double value = member.data->valueAt(key, member.keys, isSmoothed);
                std::isfinite(value))
                values.push_back(value);
        if (!values.empty())
            band.push_back(summary(key, values));
    }
    return band;
}

/// A run's value for the column between two keys; NaN when it has none there.
double columnValue(const BandMember& member, double lower, double upper, bool isSmoothed)
{
    const CurveData& data = *member.data;
    const std::size_t begin = data.lowerBound(lower, member.keys);
    const std::size_t end = data.lowerBound(upper, member.keys, begin);
    if (begin == end)
        return data.valueAt((lower + upper) / 2, member.keys, isSmoothed);
    if (isSmoothed)
        return data.smoothed(end - 1);
    const CurveExtent all = data.extent(begin, end);
    return all.count > 0 ? all.sum / all.count : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<BandPoint> meanBand(const std::vector<BandMember>& members,
                                const ColumnView& view,
                                bool isSmoothed)
{
    std::vector<Range> ranges;
    std::size_t most = 0;
    for (const BandMember& member : members) {
        ranges.push_back(rangeOf(member, view));
        most = std::max(most, ranges.back().end - ranges.back().begin);
    }
    if (most <= kPointsPerColumn * static_cast<std::size_t>(std::max(view.columns, 1)))
        return bandAtSteps(members, ranges, isSmoothed);
    std::vector<BandPoint> band;
    std::vector<double> values;
    for (int n = 0; n <= view.columns; ++n) {
        const double lower = view.boundary(n);
        const double upper = view.boundary(n + 1);
        values.clear();
        for (const BandMember& member : members)
            if (const double value = columnValue(member, lower, upper, isSmoothed);
                std::isfinite(value))
                values.push_back(value);
        if (!values.empty())
            band.push_back(summary((lower + upper) / 2, values));
    }
    return band;
}

}  // namespace interproto::ui
