// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/chart_grid.h"

#include "core/runs/series.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <limits>
#include <tuple>

namespace interproto::ui {

namespace {

constexpr int kFittingRows = 2;     ///< with more rows than these the charts scroll
constexpr int kScrolledLines = 13;  ///< height of a scrolled chart, in lines of text
constexpr int kLeastLines = 7;
constexpr const char* kGeometryCharts = "geometry";
constexpr const char* kThresholdChart = "threshold";
constexpr double kViewAround = 0.1;  ///< of the view: room beside a step that was jumped to

bool isOf(const QString& key, const char* chart)
{
    return key == QLatin1String(chart) || key.startsWith(QLatin1String(chart) + QLatin1Char('/'));
}

/// Our own charts in their order, then the others by name; the epoch, which the axis can show,
/// last.
int rankOf(const QString& key)
{
    if (key == QLatin1String(kEpochChart))
        return std::numeric_limits<int>::max();
    const char* const order[] = {kLossChart,
                                 kAccuracyChart,
                                 kGradientChart,
                                 kRateChart,
                                 kSpeedChart,
                                 kGeometryCharts,
                                 kThresholdChart,
                                 "system"};
    const auto found = std::find_if(
        std::begin(order), std::end(order), [&](const char* known) { return isOf(key, known); });
    return static_cast<int>(found - std::begin(order));
}

bool followsSwitches(const QString& key)
{
    // A few exact points each: smoothed, they would say what nobody measured.
    for (const char* chart : {kAccuracyChart, kRateChart, kGeometryCharts, kThresholdChart})
        if (isOf(key, chart))
            return false;
    return key != QLatin1String(kEpochChart);
}

}  // namespace

ChartGrid::ChartGrid(QWidget* parent)
    : QScrollArea(parent), page_(new QWidget), grid_(new QGridLayout(page_))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(6);
    setWidget(page_);
}

void ChartGrid::clear()
{
    for (const Placed& placed : charts_)
        delete placed.chart;
    charts_.clear();
}

void ChartGrid::take(const CurveUpdate& update)
{
    CurveChart* target = chart(update.chart);
    if (!target)
        target = addChart(update.chart);
    if (update.isNew) {
        CurveStyle style = update.style;
        if (style.name.isEmpty())
            style.name =
                update.chart == QLatin1String(kLossChart) ? tr("total") : titleOf(update.chart);
        target->setCurve(update.id, style);
        target->setScale(update.id, update.scale);
    }
    target->append(update.id, update.points, update.restart);
}

void ChartGrid::setScale(const QString& run, const CurveScale& scale)
{
    for (const Placed& placed : charts_)
        placed.chart->setScales(run + QLatin1Char('\n'), scale);
}

void ChartGrid::setMarks(const WatchedRun& run, int colour)
{
    const std::vector<double> steps(run.resumes.begin(), run.resumes.end());
    for (const Placed& placed : charts_)
        placed.chart->setMarks(run.path, steps, run.scale(), colour);
}

CurveChart* ChartGrid::chart(const QString& key) const
{
    const auto found = std::find_if(
        charts_.begin(), charts_.end(), [&](const Placed& placed) { return placed.key == key; });
    return found == charts_.end() ? nullptr : found->chart;
}

CurveChart* ChartGrid::addChart(const QString& key)
{
    auto* made = new CurveChart(page_);
    made->setTitle(titleOf(key));
    connectChart(made);
    charts_.push_back({key, made});
    applyTo(charts_.back());
    std::stable_sort(charts_.begin(), charts_.end(), [](const Placed& a, const Placed& b) {
        return std::make_tuple(rankOf(a.key), a.key) < std::make_tuple(rankOf(b.key), b.key);
    });
    layOut();
    Q_EMIT chartsChanged();
    return made;
}

void ChartGrid::connectChart(CurveChart* made)
{
    const auto others = [this, made](const auto& call) {
        for (const Placed& placed : charts_)
            if (placed.chart != made && !placed.chart->isHidden())
                call(*placed.chart);
    };
    connect(made, &CurveChart::told, this, &ChartGrid::told);
    connect(made, &CurveChart::cursorMoved, this, [this, others](double key) {
        others([key](CurveChart& chart) { chart.showCursor(key, false); });
        Q_EMIT readingsChanged();
    });
    connect(made, &CurveChart::cursorLeft, this, [this, others] {
        others([](CurveChart& chart) { chart.showCursor(std::nullopt); });
        Q_EMIT readingsChanged();
    });
    connect(made, &CurveChart::zoomed, this, [others](double lower, double upper) {
        others([lower, upper](CurveChart& chart) { chart.showKeys(lower, upper); });
    });
    connect(made, &CurveChart::zoomReset, this, &ChartGrid::resetZoom);
    connect(made, &CurveChart::shownChanged, this, &ChartGrid::readingsChanged);
    connect(made, &CurveChart::drawn, this, &ChartGrid::readingsChanged);
}

void ChartGrid::applyTo(const Placed& placed)
{
    const bool follows = followsSwitches(placed.key);
    CurveChart& chart = *placed.chart;
    chart.setSmoothing(follows ? settings_.smoothing : 0);
    chart.setLogValues(isOf(placed.key, kRateChart) || (settings_.logValues && follows));
    chart.setLogKeys(settings_.logKeys);
    chart.setRobust(settings_.robust && follows);
    chart.setGrouped(settings_.grouped);
    chart.setAxis(settings_.axis);
}

void ChartGrid::apply(const WatchSettings& settings)
{
    const bool isPlacedAnew =
        settings.columns != settings_.columns || settings.hidden != settings_.hidden;
    settings_ = settings;
    for (const Placed& placed : charts_)
        applyTo(placed);
    if (isPlacedAnew)
        layOut();
    Q_EMIT readingsChanged();
}

void ChartGrid::layOut()
{
    std::vector<CurveChart*> shown;
    for (const Placed& placed : charts_) {
        grid_->removeWidget(placed.chart);
        placed.chart->setVisible(!isHidden(placed.key));
        if (!isHidden(placed.key))
            shown.push_back(placed.chart);
    }
    const int count = static_cast<int>(shown.size());
    const int columns = std::max(std::min(settings_.columns, count), 1);
    const int rows = (count + columns - 1) / columns;
    const bool scrolls = rows > kFittingRows;
    QWidget* before = nullptr;
    for (int i = 0; i < count; ++i) {
        CurveChart* chart = shown[static_cast<std::size_t>(i)];
        const bool isLoneLast = i == count - 1 && i % columns == 0;
        grid_->addWidget(chart, i / columns, i % columns, 1, isLoneLast ? columns : 1);
        chart->setMinimumHeight(fontMetrics().height() * (scrolls ? kScrolledLines : kLeastLines));
        chart->setWheelNeedsFocus(scrolls);
        if (before)
            QWidget::setTabOrder(before, chart);
        before = chart;
    }
    for (int column = 0; column < grid_->columnCount(); ++column)
        grid_->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < grid_->rowCount(); ++row)
        grid_->setRowStretch(row, row < rows ? 1 : 0);
}

void ChartGrid::resetZoom()
{
    for (const Placed& placed : charts_)
        placed.chart->resetZoom();
}

void ChartGrid::showStep(const CurveScale& scale, double step, double time)
{
    if (!scale.knows(settings_.axis))
        return;
    const CurveKeys keys = CurveKeys::of(settings_.axis, scale);
    const double key = keys.isTime ? time - keys.origin : step * keys.factor;
    for (CurveChart* chart : charts()) {
        const auto [lower, upper] = chart->keyRange();
        if (key < lower || key > upper) {
            // As much as was in view, moved.
            const double width = upper - lower;
            const double start =
                key < lower ? key - width * kViewAround : key + width * kViewAround - width;
            chart->showKeys(start, start + width);
        }
        chart->showCursor(key, chart == charts().front());
    }
    Q_EMIT readingsChanged();
}

void ChartGrid::setRunShown(const QString& run, bool isShown)
{
    for (const Placed& placed : charts_)
        placed.chart->setShownAll(run + QLatin1Char('\n'), isShown);
}

std::vector<CurveChart*> ChartGrid::charts() const
{
    std::vector<CurveChart*> shown;
    for (const Placed& placed : charts_)
        if (!isHidden(placed.key))
            shown.push_back(placed.chart);
    return shown;
}

QStringList ChartGrid::keys() const
{
    QStringList all;
    for (const Placed& placed : charts_)
        all << placed.key;
    return all;
}

QString ChartGrid::titleOf(const QString& key)
{
    const auto part = [&](const char* chart) { return key.mid(qsizetype(qstrlen(chart)) + 1); };
    if (key == QLatin1String(kLossChart))
        return tr("Loss");
    if (isOf(key, kLossChart))
        return tr("Loss: %1").arg(part(kLossChart));
    if (key == QLatin1String(kAccuracyChart))
        return tr("Accuracy (%)");
    if (isOf(key, kAccuracyChart))
        return tr("Accuracy on %1 (%)").arg(part(kAccuracyChart));
    if (key == QLatin1String(kGradientChart))
        return tr("Gradient norm");
    if (isOf(key, kGradientChart))
        return tr("Gradient norm: %1").arg(part(kGradientChart));
    if (key == QLatin1String(kRateChart))
        return tr("Learning rate");
    if (key == QLatin1String(kSpeedChart))
        return tr("Images per second");
    if (key == QLatin1String(kChildMeanCosineTag))
        return tr("Mean cosine between child prototypes");
    if (key == QLatin1String(kChildNearestAngleTag))
        return tr("Angle to the nearest child prototype (°)");
    if (key == QLatin1String(kEffectiveRankTag))
        return tr("Effective rank of the child prototypes");
    if (key == QLatin1String(kThresholdChart))
        return tr("Best threshold");
    if (key == QLatin1String(kEpochChart))
        return tr("Epoch");
    if (key == QLatin1String(kProcessMemoryTag))
        return tr("Memory of the process (GB)");
    if (key == QLatin1String(kGpuMemoryTag))
        return tr("GPU memory (GB)");
    if (key == QLatin1String(kGpuLoadTag))
        return tr("GPU load (%)");
    return key;
}

void ChartGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        for (const Placed& placed : charts_)
            placed.chart->setTitle(titleOf(placed.key));
    QScrollArea::changeEvent(event);
}

}  // namespace interproto::ui
