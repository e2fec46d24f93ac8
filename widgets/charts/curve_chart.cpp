// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_chart.h"

#include "widgets/charts/band_graph.h"
#include "widgets/charts/curve.h"
#include "widgets/charts/plot_look.h"
#include "widgets/charts/redraw_queue.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

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
    connect(redraw_, &QTimer::timeout, this, [this] {
        RedrawQueue::instance().add(this, [this] { redraw(); });
    });
    buildPlot();
    connectPlot();
    recolour(palette());
    describe();
}

CurveChart::~CurveChart()
{
    RedrawQueue::instance().forget(this);
}

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

    plot_->axisRect()->setMinimumMargins({fontMetrics().horizontalAdvance(QLatin1Char('0')) * 8,
                                          fontMetrics().height() / 2 + 3,
                                          fontMetrics().horizontalAdvance(QLatin1Char('0')) * 3,
                                          0});
    setKeyAxis(*plot_, axis_, isLogKeys_);
    ui::setLogValues(*plot_, false);
    cursorLine_ = new QCPItemStraightLine(plot_);
    cursorLine_->setLayer(QStringLiteral("cursor"));
    cursorLine_->setVisible(false);
    for (QCPGraph** edge : {&above_, &below_}) {
        *edge = plot_->addGraph();
        (*edge)->setLineStyle(QCPGraph::lsNone);
        (*edge)->setAdaptiveSampling(false);
    }
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
        // The data are reduced to the pixels already.
        made->raw->setAdaptiveSampling(false);
        made->smooth->setAdaptiveSampling(false);
        made->data.setSmoothing(smoothing_);
        made->dot = new QCPItemTracer(plot_);
        made->dot->setLayer(QStringLiteral("cursor"));
        made->dot->setStyle(QCPItemTracer::tsCircle);
        made->dot->setSize(6);
        made->dot->setVisible(false);
        curve = made.get();
        curves_.push_back(std::move(made));
    }
    curve->style = style;
    if (!style.group.isEmpty())
        groupOf(style.group, style.groupColour, style.dash);
    dressCurve(*curve, palette());
    showOrHide();
    layOutLegend();
    refresh();
}

CurveChart::Group& CurveChart::groupOf(const QString& name, int colour, int dash)
{
    const auto found = std::find_if(
        groups_.begin(), groups_.end(), [&](const auto& group) { return group->name == name; });
    if (found != groups_.end())
        return **found;
    Group& group = *groups_.emplace_back(std::make_unique<Group>());
    group.name = name;
    group.colour = colour;
    group.dash = dash;
    group.lower = plot_->addGraph();
    group.upper = new BandGraph(plot_->xAxis, plot_->yAxis);
    group.mean = plot_->addGraph();
    for (QCPGraph* graph : {group.lower, group.upper, group.mean})
        graph->setAdaptiveSampling(false);
    group.upper->setChannelFillGraph(group.lower);
    group.dot = new QCPItemTracer(plot_);
    group.dot->setLayer(QStringLiteral("cursor"));
    group.dot->setStyle(QCPItemTracer::tsCircle);
    group.dot->setSize(6);
    group.dot->setVisible(false);
    dressGroup(group, palette());
    return group;
}

void CurveChart::append(const QString& id, const std::vector<CurvePoint>& points, bool restart)
{
    const auto found = byId_.find(id);
    if (found == byId_.end())
        return;
    Curve& curve = *found->second;
    const Curve::Length before = curve.length();
    if (restart)
        curve.data.clear();
    curve.data.append(points);
    if (restart || before != curve.length())
        dressCurve(curve, palette());
    refresh();
}

void CurveChart::setScale(const QString& id, const CurveScale& scale)
{
    const auto found = byId_.find(id);
    if (found == byId_.end())
        return;
    if (found->second->scale == scale)
        return;
    found->second->scale = scale;
    found->second->keys = CurveKeys::of(axis_, scale);
    showOrHide();
    layOutLegend();
    refresh();
}

void CurveChart::setScales(const QString& prefix, const CurveScale& scale)
{
    for (const auto& curve : curves_)
        if (curve->id.startsWith(prefix))
            setScale(curve->id, scale);
}

const CurveData* CurveChart::data(const QString& id) const
{
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : &found->second->data;
}

std::size_t CurveChart::pointCount() const
{
    std::size_t count = 0;
    for (const auto& curve : curves_)
        count += curve->data.size();
    return count;
}

void CurveChart::setShown(const QString& id, bool isShown)
{
    for (const auto& group : groups_)
        if (isGrouped_ && group->name == id)
            group->isShown = isShown;
    if (const auto found = byId_.find(id); found != byId_.end())
        found->second->isShown = isShown;
    showOrHide();
    layOutLegend();
    refresh();
    Q_EMIT shownChanged();
}

void CurveChart::setShownAll(const QString& prefix, bool isShown)
{
    for (const auto& curve : curves_)
        if (curve->id.startsWith(prefix))
            setShown(curve->id, isShown);
}

bool CurveChart::isShown(const QString& id) const
{
    const auto found = byId_.find(id);
    return found != byId_.end() && found->second->isShown;
}

void CurveChart::setSmoothing(double weight)
{
    if (weight == smoothing_)
        return;
    smoothing_ = weight;
    for (const auto& curve : curves_) {
        curve->data.setSmoothing(weight);
        dressCurve(*curve, palette());
    }
    showOrHide();
    layOutLegend();
    refresh();
}

void CurveChart::setAxis(CurveAxis axis)
{
    if (axis == axis_)
        return;
    axis_ = axis;
    for (const auto& curve : curves_)
        curve->keys = CurveKeys::of(axis, curve->scale);
    setKeyAxis(*plot_, axis_, isLogKeys_);
    showCursor(std::nullopt);
    showOrHide();
    resetZoom();
}

void CurveChart::setLogKeys(bool isLog)
{
    if (isLog == isLogKeys_)
        return;
    isLogKeys_ = isLog;
    setKeyAxis(*plot_, axis_, isLogKeys_);
    resetZoom();
}

void CurveChart::setLogValues(bool isLog)
{
    if (isLog == isLog_)
        return;
    isLog_ = isLog;
    ui::setLogValues(*plot_, isLog);
    areValuesFixed_ = false;
    refresh();
}

void CurveChart::setRobust(bool isRobust)
{
    if (isRobust == isRobust_)
        return;
    isRobust_ = isRobust;
    areValuesFixed_ = false;
    refresh();
}

void CurveChart::setGrouped(bool isGrouped)
{
    if (isGrouped == isGrouped_)
        return;
    isGrouped_ = isGrouped;
    areValuesFixed_ = false;
    showOrHide();
    layOutLegend();
    refresh();
}

void CurveChart::resetZoom()
{
    isZoomed_ = false;
    areValuesFixed_ = false;
    refresh();
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
    refresh();
}

}  // namespace interproto::ui
