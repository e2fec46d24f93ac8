// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/chart_grid.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <tuple>

namespace interproto::ui {

namespace {

constexpr int kColumns = 2;
constexpr int kFittingRows = 2;  ///< with more rows than these the charts scroll
constexpr int kLeastLines = 11;  ///< height of a scrolled chart, in lines of text

/// Our own charts in their order, then the others by name.
int rankOf(const QString& key)
{
    const char* const order[] = {kLossChart, kAccuracyChart, kRateChart, kSpeedChart};
    const auto found = std::find_if(std::begin(order), std::end(order), [&](const char* known) {
        return key == QLatin1String(known);
    });
    return static_cast<int>(found - std::begin(order));
}

bool followsSwitches(const QString& key)
{
    return key != QLatin1String(kAccuracyChart) && key != QLatin1String(kRateChart);
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
    }
    target->append(update.id, update.points, update.restart);
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
    made->setSmoothing(followsSwitches(key) ? smoothing_ : 0);
    made->setLogValues(key == QLatin1String(kRateChart) || (isLog_ && followsSwitches(key)));
    connect(made, &CurveChart::told, this, &ChartGrid::told);
    connect(made, &CurveChart::cursorMoved, this, [this, made](double step) {
        for (const Placed& placed : charts_)
            if (placed.chart != made)
                placed.chart->showCursor(step);
    });
    connect(made, &CurveChart::cursorLeft, this, [this] {
        for (const Placed& placed : charts_)
            placed.chart->showCursor(std::nullopt);
    });
    charts_.push_back({key, made});
    std::stable_sort(charts_.begin(), charts_.end(), [](const Placed& a, const Placed& b) {
        return std::make_tuple(rankOf(a.key), a.key) < std::make_tuple(rankOf(b.key), b.key);
    });
    layOut();
    made->show();
    return made;
}

void ChartGrid::layOut()
{
    const int count = static_cast<int>(charts_.size());
    const int rows = (count + kColumns - 1) / kColumns;
    const bool scrolls = rows > kFittingRows;
    QWidget* before = nullptr;
    for (int i = 0; i < count; ++i) {
        CurveChart* chart = charts_[static_cast<std::size_t>(i)].chart;
        const bool isLoneLast = i == count - 1 && i % kColumns == 0;
        grid_->addWidget(chart, i / kColumns, i % kColumns, 1, isLoneLast ? kColumns : 1);
        chart->setMinimumHeight(scrolls ? fontMetrics().height() * kLeastLines
                                        : fontMetrics().height() * 7);
        chart->setWheelNeedsFocus(scrolls);
        if (before)
            QWidget::setTabOrder(before, chart);
        before = chart;
    }
    for (int column = 0; column < kColumns; ++column)
        grid_->setColumnStretch(column, 1);
    for (int row = 0; row < rows; ++row)
        grid_->setRowStretch(row, 1);
}

void ChartGrid::setSmoothing(double weight)
{
    smoothing_ = weight;
    for (const Placed& placed : charts_)
        if (followsSwitches(placed.key))
            placed.chart->setSmoothing(weight);
}

void ChartGrid::setLogValues(bool isLog)
{
    isLog_ = isLog;
    for (const Placed& placed : charts_)
        if (followsSwitches(placed.key))
            placed.chart->setLogValues(isLog);
}

void ChartGrid::resetZoom()
{
    for (const Placed& placed : charts_)
        placed.chart->resetZoom();
}

std::vector<CurveChart*> ChartGrid::charts() const
{
    std::vector<CurveChart*> all;
    for (const Placed& placed : charts_)
        all.push_back(placed.chart);
    return all;
}

QString ChartGrid::titleOf(const QString& key)
{
    if (key == QLatin1String(kLossChart))
        return tr("Loss");
    if (key == QLatin1String(kAccuracyChart))
        return tr("Accuracy (%)");
    if (key == QLatin1String(kRateChart))
        return tr("Learning rate");
    if (key == QLatin1String(kSpeedChart))
        return tr("Images per second");
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
