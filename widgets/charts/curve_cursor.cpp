// SPDX-License-Identifier: GPL-3.0-or-later
// The hand on a chart: crosshair, zoom, keys.
#include "widgets/charts/curve.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kKeyZoom = 0.8;

}  // namespace

void CurveChart::connectPlot()
{
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->axisRect()->setRangeDrag(Qt::Horizontal);
    plot_->axisRect()->setRangeZoom(Qt::Horizontal);
    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QCustomPlot::beforeReplot, this, &CurveChart::prepare);
    connect(plot_, &QWidget::customContextMenuRequested, this, &CurveChart::openMenu);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this] {
        resetZoom();
        Q_EMIT zoomReset();
    });
    connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        setFocus(Qt::MouseFocusReason);
        // A drag marks what to zoom into; with Shift it moves the view. Elsewhere a rectangle would
        // swallow the clicks on the legend.
        const bool isInside = plot_->axisRect()->rect().contains(event->pos());
        const bool moves = event->modifiers().testFlag(Qt::ShiftModifier);
        const bool marks = isInside && !moves && event->button() == Qt::LeftButton;
        plot_->setSelectionRectMode(marks ? QCP::srmZoom : QCP::srmNone);
        isZoomed_ = isZoomed_ || (isInside && moves);
    });
    connect(plot_->selectionRect(), &QCPSelectionRect::accepted, this, [this] {
        isZoomed_ = true;
        areValuesFixed_ = true;
    });
    connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        moveCursorTo(event->position().toPoint());
    });
    connect(plot_, &QCustomPlot::mouseWheel, this, [this](QWheelEvent* event) {
        const bool isValues = event->modifiers().testFlag(Qt::ControlModifier);
        plot_->axisRect()->setRangeZoom(isValues ? Qt::Vertical : Qt::Horizontal);
        areValuesFixed_ = areValuesFixed_ || isValues;
        isZoomed_ = true;
    });
    connect(
        plot_, &QCustomPlot::legendClick, this, [this](QCPLegend*, QCPAbstractLegendItem* clicked) {
            if (auto* item = qobject_cast<QCPPlottableLegendItem*>(clicked))
                toggleLegendItem(qobject_cast<QCPGraph*>(item->plottable()));
        });
    connect(plot_->xAxis,
            qOverload<const QCPRange&>(&QCPAxis::rangeChanged),
            this,
            [this](const QCPRange& range) {
                if (isZoomed_ && !isFollowing_)
                    Q_EMIT zoomed(range.lower, range.upper);
            });
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        showCursor(std::nullopt);
        Q_EMIT cursorLeft();
    }
    if (event->type() == QEvent::Paint && isStale_) {
        isStale_ = false;
        refresh();
    }
    if (event->type() == QEvent::Wheel && wheelNeedsFocus_ && !hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CurveChart::showKeys(double lower, double upper)
{
    const QScopedValueRollback<bool> following(isFollowing_, true);
    isZoomed_ = true;
    areValuesFixed_ = false;
    plot_->xAxis->setRange(lower, upper);
    refresh();
}

std::pair<double, double> CurveChart::keyRange() const
{
    return {plot_->xAxis->range().lower, plot_->xAxis->range().upper};
}

void CurveChart::moveCursorTo(const QPoint& position)
{
    if (!plot_->axisRect()->rect().contains(position)) {
        showCursor(std::nullopt);
        Q_EMIT cursorLeft();
        return;
    }
    const double key = plot_->xAxis->pixelToCoord(position.x());
    showCursor(key);
    Q_EMIT cursorMoved(key);
}

std::optional<DrawnPoint> CurveChart::pointAt(const Curve& curve, double key) const
{
    if (!isDrawn(curve) || curve.data.isEmpty())
        return std::nullopt;
    const std::size_t i = curve.data.nearest(key, curve.keys);
    return DrawnPoint{curve.data.key(i, curve.keys),
                      smoothing_ > 0 ? curve.data.smoothed(i) : curve.data.value(i)};
}

std::optional<DrawnPoint> CurveChart::pointAt(const Group& group, double key) const
{
    if (!isGrouped_ || !group.isShown || group.band.empty())
        return std::nullopt;
    const auto next = std::lower_bound(
        group.band.begin(), group.band.end(), key, [](const BandPoint& point, double wanted) {
            return point.key < wanted;
        });
    auto at = next == group.band.end() ? next - 1 : next;
    if (at != group.band.begin() && key - (at - 1)->key < std::abs(at->key - key))
        --at;
    return DrawnPoint{at->key, at->mean};
}

void CurveChart::showCursor(std::optional<double> key, bool withCard)
{
    cursor_ = key;
    const bool isOn = key && plot_->xAxis->range().contains(*key) && pointCount() > 0;
    cursorLine_->setVisible(isOn);
    const auto place = [](QCPItemTracer& dot, const std::optional<DrawnPoint>& point) {
        dot.setVisible(point && std::isfinite(point->value));
        if (point)
            dot.position->setCoords(point->key, point->value);
    };
    for (const auto& curve : curves_)
        place(*curve->dot, isOn ? pointAt(*curve, *key) : std::nullopt);
    for (const auto& group : groups_)
        place(*group->dot, isOn ? pointAt(*group, *key) : std::nullopt);
    if (isOn) {
        cursorLine_->point1->setCoords(*key, plot_->yAxis->range().lower);
        cursorLine_->point2->setCoords(*key, plot_->yAxis->range().upper);
    }
    if (isOn && withCard)
        placeCard(cursorText(*key), plot_->xAxis->coordToPixel(*key));
    else
        card_->hide();
    plot_->layer(QStringLiteral("cursor"))->replot();
}

QString CurveChart::keyText(double key) const
{
    if (!keyText_.isEmpty())
        return keyText_.arg(countText(std::llround(key)));
    switch (axis_) {
        case CurveAxis::Epoch:
            return tr("Epoch %1").arg(key, 0, 'f', 2);
        case CurveAxis::Time:
            return durationText(key);
        case CurveAxis::Images:
            return tr("%1 images").arg(countText(std::llround(key)));
        case CurveAxis::Step:
            break;
    }
    return tr("Step %1").arg(countText(std::llround(key)));
}

QString CurveChart::cursorText(double key) const
{
    // As many rows as lie within the plot, the place above them.
    const int fitting = std::max(plot_->axisRect()->height() / fontMetrics().lineSpacing() - 2, 1);
    QStringList rows;
    double nearest = key;
    const auto add = [&](int colour, const QString& name, const DrawnPoint& point, QString value) {
        if (rows.isEmpty())
            nearest = point.key;
        rows << QStringLiteral("<span style=\"color:%1\">&#9632;</span> %2&nbsp; <b>%3</b>")
                    .arg(curveColour(colour, palette()).name(), name.toHtmlEscaped(), value);
    };
    for (const auto& curve : curves_) {
        const auto point = pointAt(*curve, key);
        if (!point)
            continue;
        QString value = valueText(point->value);
        if (smoothing_ > 0)
            value += QStringLiteral(" (%1)").arg(
                valueText(curve->data.value(curve->data.nearest(key, curve->keys))));
        add(curve->style.colour, curve->style.name, *point, value);
    }
    for (const auto& group : groups_)
        if (const auto point = pointAt(*group, key))
            add(group->colour, group->name, *point, valueText(point->value));
    if (rows.size() > fitting)
        rows = rows.mid(0, fitting) << QStringLiteral("…");
    rows.prepend(keyText(nearest));
    return rows.join(QStringLiteral("<br>"));
}

void CurveChart::placeCard(const QString& html, double x)
{
    constexpr int kGap = 10;
    card_->setText(html);
    card_->adjustSize();
    const QRect area = plot_->axisRect()->rect();
    const int right = static_cast<int>(x) + kGap;
    const bool fitsRight = right + card_->width() <= area.right();
    const int left = fitsRight ? right : static_cast<int>(x) - kGap - card_->width();
    card_->move(std::max(left, 0), area.top() + 4);
    card_->show();
}

std::vector<CurveReading> CurveChart::readings(bool withStatistics) const
{
    std::vector<CurveReading> all;
    const QCPRange range = plot_->xAxis->range();
    for (const auto& curve : curves_) {
        if (!curve->scale.knows(axis_) || (isGrouped_ && !curve->style.group.isEmpty()))
            continue;
        CurveReading& reading = all.emplace_back();
        reading.id = curve->id;
        reading.name = curve->style.name;
        reading.colour = curveColour(curve->style.colour, palette());
        reading.isShown = curve->isShown;
        if (cursor_ && !curve->data.isEmpty())
            reading.at = curve->data.value(curve->data.nearest(*cursor_, curve->keys));
        if (withStatistics)
            reading.view = curve->data.statistics(range.lower, range.upper, curve->keys);
    }
    for (const auto& group : groups_) {
        if (!isGrouped_)
            continue;
        CurveReading& reading = all.emplace_back();
        reading.id = reading.name = group->name;
        reading.colour = curveColour(group->colour, palette());
        reading.isShown = group->isShown;
        reading.runs = group->runs;
        if (cursor_)
            if (const auto point = pointAt(*group, *cursor_))
                reading.at = point->value;
        CurveData means;
        std::vector<CurvePoint> points;
        for (const BandPoint& point : group->band)
            points.push_back({point.key, point.mean, 0});
        means.append(points);
        reading.view = means.statistics(range.lower, range.upper, {});
    }
    return all;
}

void CurveChart::zoomKeys(double factor, double centre)
{
    isZoomed_ = true;
    plot_->xAxis->scaleRange(factor, centre);
    refresh();
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    const QCPRange range = plot_->xAxis->range();
    const double from = plot_->xAxis->coordToPixel(cursor_.value_or(range.center()));
    const double hop = std::max(1.0, plot_->axisRect()->width() / 100.0);
    const double centre = cursor_.value_or(range.center());
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const double moved =
                plot_->xAxis->pixelToCoord(event->key() == Qt::Key_Left ? from - hop : from + hop);
            const double kept = std::clamp(moved, range.lower, range.upper);
            showCursor(kept);
            Q_EMIT cursorMoved(kept);
            return;
        }
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomKeys(kKeyZoom, centre);
        case Qt::Key_Minus:
            return zoomKeys(1 / kKeyZoom, centre);
        case Qt::Key_0:
            resetZoom();
            Q_EMIT zoomReset();
            return;
        case Qt::Key_Escape:
            showCursor(std::nullopt);
            Q_EMIT cursorLeft();
            return;
        case Qt::Key_Menu:
            openMenu(rect().center());
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace interproto::ui
