// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/roc_chart.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto::ui {

RocChart::RocChart(QWidget* parent) : Figure(parent)
{
    x.isLog = true;
    x.isPercent = true;
    y.isPercent = true;
    setLines({}, 1e-3);
}

void RocChart::setLines(std::vector<RocLine> lines, double leastFar)
{
    lines_ = std::move(lines);
    leastFar_ = std::clamp(leastFar, 1e-7, 0.1);
    setDet(isDet_);
}

void RocChart::setNow(const std::vector<RocPoint>& now)
{
    for (std::size_t i = 0; i < std::min(now.size(), lines_.size()); ++i)
        lines_[i].now = now[i];
    describe();
    update();
}

void RocChart::setDet(bool isDet)
{
    isDet_ = isDet;
    x.low = leastFar_;
    x.high = 1;
    x.label = tr("false accepts (FAR)");
    y.isLog = isDet;
    y.low = isDet ? leastFar_ : 0;
    y.high = 1;
    y.label = isDet ? tr("false rejects (FRR)") : tr("true accepts (TAR)");
    describe();
    update();
}

void RocChart::describe()
{
    QString text = isDet_ ? tr("DET curve.") : tr("ROC curve.");
    for (const RocLine& line : lines_)
        text += QLatin1Char(' ') +
                tr("%1: TAR %2 at FAR %3.")
                    .arg(line.name, percentText(line.now.tar), percentText(line.now.far));
    setAccessibleDescription(text);
}

QPointF RocChart::pixelOf(const RocPoint& point) const
{
    const double up = isDet_ ? std::max(1 - point.tar, y.low) : point.tar;
    return {xPixel(std::max(point.far, x.low)), yPixel(up)};
}

QPointF RocChart::placeOf(double far) const
{
    if (lines_.empty())
        return {};
    const auto& points = lines_.front().points;
    const auto found = std::find_if(
        points.begin(), points.end(), [far](const RocPoint& p) { return p.far >= far; });
    return pixelOf(found == points.end() ? points.back() : *found);
}

void RocChart::drawContents(QPainter& painter, const QPalette& palette)
{
    const double line = QFontMetricsF(font()).height();
    painter.save();
    painter.setClipRect(plot().adjusted(-6, -6, 6, 6));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        // FAR stays put between its corners: steps, not slopes, at few impostor pairs.
        QPolygonF curve;
        for (const RocPoint& point : lines_[i].points)
            curve.push_back(pixelOf(point));
        const QColor colour = curveColour(static_cast<int>(i), palette);
        painter.setPen(QPen(colour, 1.6, i < kCurveColours ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(curve);
        painter.setPen(QPen(palette.color(QPalette::Base), 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(pixelOf(lines_[i].now), 5.5, 5.5);
    }
    painter.restore();
    // The names stand in the corner that good curves leave empty.
    double top = isDet_ ? plot().top() + line * 0.3
                        : plot().bottom() - line * (static_cast<double>(lines_.size()) + 0.4);
    for (std::size_t i = 0; i < lines_.size(); ++i, top += line) {
        const QString text =
            tr("%1  %2 at %3")
                .arg(
                    lines_[i].name, percentText(lines_[i].now.tar), percentText(lines_[i].now.far));
        const double width = QFontMetricsF(font()).horizontalAdvance(text);
        const double left = plot().right() - width - line * 0.6;
        QColor behind = palette.color(QPalette::Base);
        behind.setAlphaF(0.85F);
        painter.fillRect(QRectF(left - line * 1.3, top, width + line * 1.6, line), behind);
        painter.setPen(QPen(curveColour(static_cast<int>(i), palette), 2.5));
        painter.drawLine(QPointF(left - line * 1.1, top + line * 0.55),
                         QPointF(left - line * 0.3, top + line * 0.55));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(left, top, width + 4, line), Qt::AlignVCenter, text);
    }
}

void RocChart::extendMenu(QMenu& menu)
{
    QAction* det = menu.addAction(tr("DET curve"), this, &RocChart::setDet);
    det->setCheckable(true);
    det->setChecked(isDet_);
    menu.addSeparator();
}

const RocPoint* RocChart::nearest(const QPointF& at, std::size_t* line) const
{
    const RocPoint* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < lines_.size(); ++i)
        for (const RocPoint& point : lines_[i].points) {
            const QPointF away = pixelOf(point) - at;
            const double distance = QPointF::dotProduct(away, away);
            if (distance < least && std::isfinite(point.threshold)) {
                least = distance;
                best = &point;
                *line = i;
            }
        }
    return best;
}

void RocChart::moveTo(const QPointF& at)
{
    std::size_t line = 0;
    if (const RocPoint* point = nearest(at, &line))
        Q_EMIT thresholdDragged(point->threshold);
}

void RocChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    isDragging_ = true;
    moveTo(event->position());
}

void RocChart::mouseMoveEvent(QMouseEvent* event)
{
    if (isDragging_)
        moveTo(event->position());
}

void RocChart::mouseReleaseEvent(QMouseEvent*)
{
    if (std::exchange(isDragging_, false))
        Q_EMIT dragEnded();
}

void RocChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    std::size_t line = 0;
    if (const RocPoint* point = nearest(event->position(), &line)) {
        Q_EMIT thresholdDragged(point->threshold);
        Q_EMIT failuresWanted(lines_[line].name);
    }
}

void RocChart::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || lines_.empty())
        return Figure::keyPressEvent(event);
    const auto& points = lines_.front().points;
    // Points run from the highest threshold (left) to the lowest.
    auto at = std::find_if(points.begin(), points.end(), [this](const RocPoint& p) {
        return p.threshold <= lines_.front().now.threshold;
    });
    if (left && at != points.begin())
        --at;
    else if (!left && at != points.end() && at + 1 != points.end())
        ++at;
    if (at != points.end() && std::isfinite(at->threshold)) {
        Q_EMIT thresholdDragged(at->threshold);
        Q_EMIT dragEnded();
    }
}

}  // namespace interproto::ui
