// SPDX-License-Identifier: GPL-3.0-or-later
// The hand on a chart: crosshair, zoom, keys.
#include "widgets/charts/curve.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kKeyZoom = 0.8;

/// The point nearest to `step`; nothing in an empty curve.
std::optional<QCPGraphData> nearestPoint(const QCPGraph& graph, double step)
{
    const auto data = graph.data();
    if (data->isEmpty())
        return std::nullopt;
    auto next = data->findBegin(step, false);
    if (next == data->constEnd())
        --next;
    if (next != data->constBegin() && step - (next - 1)->key < std::abs(next->key - step))
        --next;
    return *next;
}

}  // namespace

void CurveChart::connectPlot()
{
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this, &CurveChart::openMenu);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, &CurveChart::resetZoom);
    connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        setFocus(Qt::MouseFocusReason);
        // A drag marks what to zoom into; with Shift it moves the view.
        const bool moves = event->modifiers().testFlag(Qt::ShiftModifier);
        plot_->setSelectionRectMode(moves || event->button() != Qt::LeftButton ? QCP::srmNone
                                                                               : QCP::srmZoom);
        isZoomed_ = isZoomed_ || moves;
    });
    connect(
        plot_->selectionRect(), &QCPSelectionRect::accepted, this, [this] { isZoomed_ = true; });
    connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        moveCursorTo(event->position().toPoint());
    });
    connect(plot_, &QCustomPlot::mouseWheel, this, [this] { isZoomed_ = true; });
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        showCursor(std::nullopt);
        Q_EMIT cursorLeft();
    }
    if (event->type() == QEvent::Wheel && wheelNeedsFocus_ && !hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CurveChart::moveCursorTo(const QPoint& position)
{
    if (!plot_->axisRect()->rect().contains(position)) {
        showCursor(std::nullopt);
        Q_EMIT cursorLeft();
        return;
    }
    const double step = plot_->xAxis->pixelToCoord(position.x());
    showCursor(step);
    Q_EMIT cursorMoved(step);
}

void CurveChart::showCursor(std::optional<double> step)
{
    cursor_ = step;
    const bool isShown = step && plot_->xAxis->range().contains(*step) && pointCount() > 0;
    cursorLine_->setVisible(isShown);
    for (const auto& curve : curves_) {
        const auto point = isShown ? nearestPoint(*curve->shown(smoothing_), *step)
                                   : std::optional<QCPGraphData>();
        curve->dot->setVisible(point && std::isfinite(point->value));
        if (point)
            curve->dot->position->setCoords(point->key, point->value);
    }
    if (isShown) {
        cursorLine_->point1->setCoords(*step, plot_->yAxis->range().lower);
        cursorLine_->point2->setCoords(*step, plot_->yAxis->range().upper);
        placeCard(cursorText(*step), plot_->xAxis->coordToPixel(*step));
    } else {
        card_->hide();
    }
    plot_->layer(QStringLiteral("cursor"))->replot();
}

QString CurveChart::cursorText(double step) const
{
    // As many rows as lie within the plot, the step above them.
    const int fitting = std::max(plot_->axisRect()->height() / fontMetrics().lineSpacing() - 2, 1);
    QString rows;
    int count = 0;
    for (const auto& curve : curves_) {
        const auto point = nearestPoint(*curve->shown(smoothing_), step);
        if (!point)
            continue;
        if (count++ == 0)
            rows += (keyText_.isEmpty() ? tr("Step %1") : keyText_)
                        .arg(countText(std::llround(point->key)));
        if (count > fitting)
            return rows + QStringLiteral("<br>…");
        QString value = valueText(point->value);
        if (smoothing_ > 0)
            value += QStringLiteral(" (%1)").arg(
                valueText(nearestPoint(*curve->raw, point->key)->value));
        rows += QStringLiteral("<br><span style=\"color:%1\">&#9632;</span> %2&nbsp; <b>%3</b>")
                    .arg(curveColour(curve->style.colour, palette()).name(),
                         curve->style.name.toHtmlEscaped(),
                         value);
    }
    return rows;
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

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    const QCPRange range = plot_->xAxis->range();
    const double step = range.size() / 100;
    const double centre = cursor_.value_or(range.center());
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const double moved = centre + (event->key() == Qt::Key_Left ? -step : step);
            const double kept = std::clamp(moved, range.lower, range.upper);
            showCursor(kept);
            Q_EMIT cursorMoved(kept);
            return;
        }
        case Qt::Key_Plus:
        case Qt::Key_Minus:
            plot_->xAxis->scaleRange(event->key() == Qt::Key_Plus ? kKeyZoom : 1 / kKeyZoom,
                                     centre);
            isZoomed_ = true;
            refresh();
            return;
        case Qt::Key_0:
            resetZoom();
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
