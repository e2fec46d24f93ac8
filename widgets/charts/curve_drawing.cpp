// SPDX-License-Identifier: GPL-3.0-or-later
// What of the curves is drawn: reduced to the pixels of the view, which is fitted to them.
#include "widgets/charts/curve.h"
#include "widgets/charts/redraw_queue.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// A narrower logarithmic axis has no power of ten to label.
constexpr double kLeastLogRatio = 60;
constexpr int kLeastColumns = 100;
constexpr std::size_t kRobustSample = 2000;  ///< values of a curve that its quantiles come from
constexpr std::size_t kLeastForRobust = 20;
constexpr double kRobustShare = 0.01;  ///< left outside on each side
constexpr int kEdgeGap = 5;            ///< pixels between the frame and its arrows

bool isSparse(std::size_t points, const ColumnView& view)
{
    return points < static_cast<std::size_t>(view.columns) / 2;
}

QVector<QCPGraphData> graphData(const std::vector<DrawnPoint>& points)
{
    QVector<QCPGraphData> data;
    data.reserve(static_cast<qsizetype>(points.size()));
    for (const DrawnPoint& point : points)
        data.append({point.key, point.value});
    return data;
}

/// Widens least and most by the values between two indices, without the outermost ones.
void addRobust(const CurveData& data,
               std::size_t begin,
               std::size_t end,
               bool onlyPositive,
               double& least,
               double& most)
{
    const std::size_t stride = std::max<std::size_t>(1, (end - begin) / kRobustSample);
    std::vector<double> sample;
    for (std::size_t i = begin; i < end; i += stride)
        if (const double value = data.value(i);
            std::isfinite(value) && (value > 0 || !onlyPositive))
            sample.push_back(value);
    if (sample.empty())
        return;
    std::sort(sample.begin(), sample.end());
    const std::size_t left = sample.size() < kLeastForRobust
                                 ? 0
                                 : static_cast<std::size_t>(std::ceil(
                                       kRobustShare * static_cast<double>(sample.size())));
    least = std::min(least, sample[left]);
    most = std::max(most, sample[sample.size() - 1 - left]);
}

}  // namespace

bool CurveChart::isDrawn(const Curve& curve) const
{
    const bool inGroup = isGrouped_ && !curve.style.group.isEmpty();
    return curve.isShown && !inGroup && curve.scale.knows(axis_);
}

std::vector<const CurveChart::Curve*> CurveChart::membersOf(const Group& group) const
{
    std::vector<const Curve*> members;
    for (const auto& curve : curves_)
        if (curve->style.group == group.name && curve->isShown && curve->scale.knows(axis_) &&
            !curve->data.isEmpty())
            members.push_back(curve.get());
    return members;
}

ColumnView CurveChart::view(int columns) const
{
    const QCPRange range = plot_->xAxis->range();
    return {range.lower, range.upper, std::max(columns, kLeastColumns), isLogKeys_};
}

void CurveChart::refresh()
{
    if (!redraw_->isActive())
        redraw_->start();
}

void CurveChart::redraw()
{
    // A chart that is scrolled out of sight waits until it is painted again.
    isStale_ = plot_->visibleRegion().isEmpty();
    if (!isStale_)
        drawNow();
}

void CurveChart::drawNow()
{
    redraw_->stop();
    RedrawQueue::instance().forget(this);
    plot_->replot(QCustomPlot::rpQueuedRefresh);
    if (cursor_)
        showCursor(cursor_, card_->isVisible());
    describe();
    Q_EMIT drawn();
}

/// Before every replot, QCustomPlot's own on dragging included.
void CurveChart::prepare()
{
    if (!isZoomed_)
        fitKeys();
    const ColumnView now = view(drawnColumns_ > 0 ? drawnColumns_ : plot_->axisRect()->width());
    fillCurves(now);
    fillGroups(now);
    if (!areValuesFixed_)
        fitValues(now);
    markBeyond();
    placeMarks();
}

void CurveChart::fillCurves(const ColumnView& view)
{
    for (const auto& curve : curves_) {
        const bool isOn = isDrawn(*curve);
        const std::vector<DrawnPoint> line =
            isOn ? curve->data.line(view, curve->keys) : std::vector<DrawnPoint>();
        curve->raw->data()->set(graphData(line), true);
        // Where every pixel column is filled from top to bottom smooth edges cost much and show
        // nothing.
        curve->raw->setAntialiased(isSparse(line.size(), view));
        curve->smooth->data()->set(isOn && smoothing_ > 0
                                       ? graphData(curve->data.smoothLine(view, curve->keys))
                                       : QVector<QCPGraphData>(),
                                   true);
    }
}

void CurveChart::fillGroups(const ColumnView& view)
{
    for (const auto& group : groups_) {
        group->band.clear();
        if (isGrouped_ && group->isShown) {
            std::vector<BandMember> members;
            for (const Curve* curve : membersOf(*group))
                members.push_back({&curve->data, curve->keys});
            group->band = meanBand(members, view, smoothing_ > 0);
        }
        QVector<QCPGraphData> lower;
        QVector<QCPGraphData> upper;
        QVector<QCPGraphData> mean;
        for (const BandPoint& point : group->band) {
            lower.append({point.key, point.mean - point.deviation});
            upper.append({point.key, point.mean + point.deviation});
            mean.append({point.key, point.mean});
        }
        group->upper->setAntialiasedFill(isSparse(group->band.size(), view));
        group->lower->data()->set(lower, true);
        group->upper->data()->set(upper, true);
        group->mean->data()->set(mean, true);
        const int runs = static_cast<int>(membersOf(*group).size());
        if (runs != group->runs) {
            group->runs = runs;
            dressGroup(*group, palette());
        }
    }
}

void CurveChart::fitKeys()
{
    double lower = INFINITY;
    double upper = -INFINITY;
    for (const auto& curve : curves_) {
        if (!curve->isShown || curve->data.isEmpty() || !curve->scale.knows(axis_))
            continue;
        std::size_t first = 0;
        if (isLogKeys_)
            first = curve->data.lowerBound(std::numeric_limits<double>::min(), curve->keys);
        if (first == curve->data.size())
            continue;
        lower = std::min(lower, curve->data.key(first, curve->keys));
        upper = std::max(upper, curve->data.key(curve->data.size() - 1, curve->keys));
    }
    if (!(lower <= upper)) {
        lower = isLogKeys_ ? 1 : 0;
        upper = isLogKeys_ ? 10 : 1;
    }
    if (isLogKeys_) {
        if (lower == upper)
            upper = lower * 10;
        plot_->xAxis->setRange(lower * std::pow(lower / upper, 0.01),
                               upper * std::pow(upper / lower, 0.01));
        return;
    }
    if (lower == upper) {
        lower -= 1;
        upper += 1;
    }
    const double margin = (upper - lower) * 0.01;
    plot_->xAxis->setRange(lower - margin, upper + margin);
}

bool CurveChart::valueRange(const ColumnView& view, double& least, double& most) const
{
    least = INFINITY;
    most = -INFINITY;
    for (const auto& curve : curves_) {
        if (!isDrawn(*curve))
            continue;
        const std::size_t begin = curve->data.lowerBound(view.lower, curve->keys);
        const std::size_t end =
            curve->data.lowerBound(std::nextafter(view.upper, INFINITY), curve->keys, begin);
        if (isRobust_) {
            addRobust(curve->data, begin, end, isLog_, least, most);
            continue;
        }
        // The raw line decides, also behind its mean: a spike is never cut off.
        const CurveExtent all = curve->data.extent(begin, end);
        if (all.count == 0)
            continue;
        least = std::min<double>(least, isLog_ ? all.leastPositive : all.least);
        most = std::max<double>(most, all.most);
    }
    for (const auto& group : groups_)
        for (const BandPoint& point : group->band) {
            const double low = point.mean - point.deviation;
            if (!isLog_ || point.mean > 0)
                least = std::min(least, isLog_ && low <= 0 ? point.mean : low);
            most = std::max(most, point.mean + point.deviation);
        }
    return least <= most && std::isfinite(least) && std::isfinite(most) && (!isLog_ || least > 0);
}

void CurveChart::fitValues(const ColumnView& view)
{
    double least = 0;
    double most = 1;
    if (!valueRange(view, least, most)) {
        least = isLog_ ? 0.1 : 0;
        most = isLog_ ? 10 : 1;
    }
    if (isLog_) {
        const double ratio = most / least;
        const double margin =
            std::max({std::pow(ratio, 0.05), 1.2, std::sqrt(kLeastLogRatio / ratio)});
        plot_->yAxis->setRange(least / margin, most * margin);
        return;
    }
    const double margin =
        most > least ? (most - least) * 0.05 : std::max(std::abs(most) * 0.1, 1e-12);
    plot_->yAxis->setRange(least - margin, most + margin);
}

/// Arrows at the edge, one a pixel column, where the raw line leaves the scale.
void CurveChart::markBeyond()
{
    above_->data()->clear();
    below_->data()->clear();
    if (!isRobust_ && !areValuesFixed_)
        return;
    const QCPRange values = plot_->yAxis->range();
    const QCPRange keys = plot_->xAxis->range();
    const QRect area = plot_->axisRect()->rect();
    const double top = plot_->yAxis->pixelToCoord(area.top() + kEdgeGap);
    const double bottom = plot_->yAxis->pixelToCoord(area.bottom() - kEdgeGap);
    constexpr double kApart = 6;  // pixels
    for (const auto& curve : curves_) {
        double lastAbove = -kApart;
        double lastBelow = -kApart;
        for (const QCPGraphData& point : *curve->raw->data()) {
            if (!keys.contains(point.key) || !std::isfinite(point.value))
                continue;
            const double x = plot_->xAxis->coordToPixel(point.key);
            if (point.value > values.upper && x - lastAbove >= kApart) {
                above_->addData(point.key, top);
                lastAbove = x;
            }
            const bool isLost =
                isLog_ ? point.value > 0 && point.value < values.lower : point.value < values.lower;
            if (isLost && x - lastBelow >= kApart) {
                below_->addData(point.key, bottom);
                lastBelow = x;
            }
        }
    }
}

void CurveChart::placeMarks()
{
    for (const auto& [owner, marks] : marks_) {
        const CurveKeys keys = CurveKeys::of(axis_, marks->scale);
        for (std::size_t i = 0; i < marks->lines.size(); ++i) {
            double key = marks->steps[i] * keys.factor;
            if (axis_ == CurveAxis::Time) {
                // Where the first curve of the run reaches that step.
                key = std::numeric_limits<double>::quiet_NaN();
                for (const auto& curve : curves_)
                    if (curve->id.startsWith(owner) && !curve->data.isEmpty()) {
                        key = curve->data.key(curve->data.nearest(marks->steps[i], CurveKeys()),
                                              curve->keys);
                        break;
                    }
            }
            const bool isOn = marks->scale.knows(axis_) && std::isfinite(key);
            marks->lines[i]->setVisible(isOn);
            if (!isOn)
                continue;
            marks->lines[i]->point1->setCoords(key, plot_->yAxis->range().lower);
            marks->lines[i]->point2->setCoords(key, plot_->yAxis->range().upper);
        }
    }
}

}  // namespace interproto::ui
