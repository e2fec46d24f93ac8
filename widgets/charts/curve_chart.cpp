// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_chart.h"

#include "widgets/charts/curve.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// A narrower logarithmic axis has no power of ten to label.
constexpr double kLeastLogRatio = 60;
constexpr int kRedrawMs = 30;  ///< what comes within this is drawn at once

}  // namespace

CurveChart::CurveChart(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      card_(new QLabel(plot_)),
      redraw_(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plot_);
    setFocusPolicy(Qt::StrongFocus);
    plot_->setFocusProxy(this);
    plot_->setMouseTracking(true);
    plot_->installEventFilter(this);
    card_->setObjectName(QStringLiteral("cursorCard"));
    card_->setTextFormat(Qt::RichText);
    card_->setAutoFillBackground(true);
    card_->setFrameShape(QFrame::StyledPanel);
    card_->setMargin(4);
    card_->setAttribute(Qt::WA_TransparentForMouseEvents);
    card_->hide();
    redraw_->setSingleShot(true);
    redraw_->setInterval(kRedrawMs);
    connect(redraw_, &QTimer::timeout, this, &CurveChart::redraw);
    buildPlot();
    connectPlot();
    recolour(palette());
    describe();
}

CurveChart::~CurveChart() = default;

void CurveChart::buildPlot()
{
    // Fast lines: a pen wider than 1 otherwise costs seconds at a million points.
    plot_->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    plot_->setNoAntialiasingOnDrag(true);
    plot_->addLayer(QStringLiteral("cursor"), plot_->layer(QStringLiteral("overlay")));
    plot_->layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);

    // The head of the plot: title on the left, legend on the right, never over the data.
    plot_->plotLayout()->insertRow(0);
    auto* head = new QCPLayoutGrid;
    titleElement_ = new QCPTextElement(plot_);
    titleElement_->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
    titleElement_->setMargins({6, 4, 8, 0});
    plot_->setAutoAddPlottableToLegend(false);
    plot_->axisRect()->insetLayout()->take(plot_->legend);
    plot_->legend->setLayer(QStringLiteral("legend"));
    plot_->legend->setVisible(true);
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_->legend->setMargins({0, 2, 8, 0});
    plot_->legend->setRowSpacing(0);
    plot_->legend->setColumnSpacing(8);
    head->addElement(0, 0, titleElement_);
    head->addElement(0, 1, plot_->legend);
    head->setColumnStretchFactor(1, 0.001);
    plot_->plotLayout()->addElement(0, 0, head);
    plot_->plotLayout()->setRowStretchFactor(0, 0.001);
    plot_->plotLayout()->setRowSpacing(0);

    plot_->xAxis->setTicker(QSharedPointer<StepTicker>::create());
    plot_->axisRect()->setMinimumMargins({fontMetrics().horizontalAdvance(QLatin1Char('0')) * 8,
                                          fontMetrics().height() / 2 + 3,
                                          fontMetrics().horizontalAdvance(QLatin1Char('0')) * 3,
                                          0});
    ui::setLogValues(*plot_, false);
    cursorLine_ = new QCPItemStraightLine(plot_);
    cursorLine_->setLayer(QStringLiteral("cursor"));
    cursorLine_->setVisible(false);
}

void CurveChart::setTitle(const QString& title)
{
    title_ = title;
    titleElement_->setText(title);
    describe();
    refresh();
}

void CurveChart::setCurve(const QString& id, const CurveStyle& style)
{
    Curve*& curve = byId_[id];
    if (!curve) {
        auto made = std::make_unique<Curve>();
        made->id = id;
        made->raw = plot_->addGraph();
        made->smooth = plot_->addGraph();
        made->mean = ExponentialMean(smoothing_);
        made->dot = new QCPItemTracer(plot_);
        made->dot->setLayer(QStringLiteral("cursor"));
        made->dot->setStyle(QCPItemTracer::tsCircle);
        made->dot->setSize(6);
        made->dot->setVisible(false);
        curve = made.get();
        curves_.push_back(std::move(made));
    }
    curve->style = style;
    dressCurve(*curve, palette());
    layOutLegend();
    refresh();
}

void CurveChart::append(const QString& id, const std::vector<CurvePoint>& points, bool restart)
{
    const auto found = byId_.find(id);
    if (found == byId_.end())
        return;
    Curve& curve = *found->second;
    if (restart) {
        curve.raw->data()->clear();
        curve.smooth->data()->clear();
        curve.mean = ExponentialMean(smoothing_);
    }
    const int before = curve.raw->dataCount();
    QVector<QCPGraphData> raw;
    QVector<QCPGraphData> smooth;
    raw.reserve(static_cast<qsizetype>(points.size()));
    bool sorted = true;
    for (const CurvePoint& point : points) {
        sorted = sorted && (raw.isEmpty() || raw.back().key <= point.step);
        const double value = std::isfinite(point.value) ? point.value : qQNaN();
        raw.append({point.step, value});
        if (smoothing_ > 0)
            smooth.append({point.step, curve.mean.next(value)});
    }
    curve.raw->data()->add(raw, sorted);
    curve.smooth->data()->add(smooth, sorted);
    if (restart || Curve::lengthClass(before) != Curve::lengthClass(curve.raw->dataCount()))
        dressCurve(curve, palette());
    describe();
    refresh();
}

std::size_t CurveChart::pointCount() const
{
    std::size_t count = 0;
    for (const auto& curve : curves_)
        count += static_cast<std::size_t>(curve->raw->dataCount());
    return count;
}

void CurveChart::setSmoothing(double weight)
{
    if (weight == smoothing_)
        return;
    smoothing_ = weight;
    for (const auto& curve : curves_) {
        rebuildSmoothed(*curve);
        dressCurve(*curve, palette());
    }
    layOutLegend();
    refresh();
}

void CurveChart::rebuildSmoothed(Curve& curve)
{
    curve.mean = ExponentialMean(smoothing_);
    QVector<QCPGraphData> smooth;
    if (smoothing_ > 0) {
        smooth.reserve(curve.raw->dataCount());
        for (const QCPGraphData& point : *curve.raw->data())
            smooth.append({point.key, curve.mean.next(point.value)});
    }
    curve.smooth->data()->set(smooth, true);
}

void CurveChart::setLogValues(bool isLog)
{
    if (isLog == isLog_)
        return;
    isLog_ = isLog;
    ui::setLogValues(*plot_, isLog);
    resetZoom();
}

void CurveChart::resetZoom()
{
    isZoomed_ = false;
    refresh();
}

void CurveChart::refresh()
{
    if (!redraw_->isActive())
        redraw_->start();
}

void CurveChart::redraw()
{
    redraw_->stop();
    if (!isZoomed_)
        rescale();
    if (cursor_)
        showCursor(cursor_);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::rescale()
{
    QCPRange keys;
    QCPRange values;
    bool any = false;
    for (const auto& curve : curves_) {
        bool hasKeys = false;
        bool hasValues = false;
        const QCPRange key = curve->raw->getKeyRange(hasKeys);
        // The raw line decides, also behind its mean: a spike is never cut off.
        const QCPRange value =
            curve->raw->getValueRange(hasValues, isLog_ ? QCP::sdPositive : QCP::sdBoth);
        if (!hasKeys || !hasValues)
            continue;
        keys = any ? keys.expanded(key) : key;
        values = any ? values.expanded(value) : value;
        any = true;
    }
    if (!any) {
        keys = QCPRange(0, 1);
        values = isLog_ ? QCPRange(0.1, 10) : QCPRange(0, 1);
    }
    if (keys.size() <= 0)
        keys = QCPRange(keys.lower - 1, keys.upper + 1);
    if (isLog_) {
        const double ratio = values.upper / values.lower;
        const double margin =
            std::max({std::pow(ratio, 0.05), 1.2, std::sqrt(kLeastLogRatio / ratio)});
        values = QCPRange(values.lower / margin, values.upper * margin);
    } else {
        const double margin = values.size() > 0 ? values.size() * 0.05
                                                : std::max(std::abs(values.upper) * 0.1, 1e-12);
        values = QCPRange(values.lower - margin, values.upper + margin);
    }
    plot_->xAxis->setRange(keys.lower - keys.size() * 0.01, keys.upper + keys.size() * 0.01);
    plot_->yAxis->setRange(values);
}

void CurveChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour(palette());
        refresh();
    }
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void CurveChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutLegend();
}

}  // namespace interproto::ui
