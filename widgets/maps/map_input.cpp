// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keys and painting of the map.
#include "core/figures/palette.h"
#include "core/figures/panels.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_marks.h"
#include "widgets/maps/map_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kStep = 0.12;  ///< of the view, an arrow key
constexpr double kZoomStep = 1.25;

}  // namespace

void MapCanvas::paintEvent(QPaintEvent*)
{
    if (isStale_)
        drawPicture();
    QPainter painter(this);
    painter.drawImage(QPoint(0, 0), image_);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlays(painter);
}

void MapCanvas::paintOverlays(QPainter& painter)
{
    const QColor text = palette().color(QPalette::Text);
    const QColor accent = toneColour(Tone::Active, palette());
    if (picked_ >= 0 && static_cast<std::size_t>(picked_) < index_.size()) {
        const QPointF from = toPixels(index_.place(static_cast<std::uint32_t>(picked_)));
        QColor line = text;
        line.setAlphaF(0.55F);
        painter.setPen(QPen(line, 1));
        for (const std::uint32_t neighbour : neighbours_)
            if (neighbour < index_.size())
                painter.drawLine(from, toPixels(index_.place(neighbour)));
        painter.setPen(QPen(text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(from, 7, 7);
    }
    if (hovered_ >= 0 && static_cast<std::size_t>(hovered_) < index_.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Base), 4));
        const QPointF at = toPixels(index_.place(static_cast<std::uint32_t>(hovered_)));
        painter.drawEllipse(at, 8, 8);
        painter.setPen(QPen(accent, 2));
        painter.drawEllipse(at, 8, 8);
    }
    if (outline_.size() > 1) {
        QColor fill = accent;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(accent, 1.5, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawPolygon(outline_);
    }
    paintRamp(painter);
    if (!title_.isEmpty()) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        const int line = fontMetrics().height();
        const QRectF place(line / 2.0, line / 3.0, width() - line, line * 1.4);
        const QString shown =
            QFontMetrics(bold).elidedText(title_, Qt::ElideMiddle, static_cast<int>(place.width()));
        QColor back = palette().color(QPalette::Base);
        back.setAlphaF(0.75F);
        painter.fillRect(QRectF(place.x() - 4,
                                place.y(),
                                QFontMetrics(bold).horizontalAdvance(shown) + 8,
                                place.height()),
                         back);
        painter.setPen(text);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2)
                              : QPen(mixed(palette().color(QPalette::Base), text, 0.25), 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

/// What the colours mean, in a corner.
void MapCanvas::paintRamp(QPainter& painter)
{
    if (!map_)
        return;
    const int line = fontMetrics().height();
    const QColor text = palette().color(QPalette::Text);
    QColor back = palette().color(QPalette::Base);
    back.setAlphaF(0.8F);
    painter.setFont(font());
    if (!picture_.isShaded()) {
        const QString names[] = {tr("child"), tr("other")};
        int widest = 0;
        for (const QString& name : names)
            widest = std::max(widest, fontMetrics().horizontalAdvance(name));
        const QRectF box(line * 0.5, height() - line * 3.1, widest + line * 2.0, line * 2.6);
        painter.fillRect(box, back);
        for (int i = 0; i < 2; ++i) {
            const QPointF at(box.x() + line * 0.7, box.y() + line * (0.75 + 1.15 * i));
            painter.setPen(Qt::NoPen);
            painter.setBrush(mapColour(style(), i == 0, palette()));
            painter.drawPath(markPath(1 - i, line * 0.6).translated(at));
            painter.setPen(text);
            painter.drawText(QPointF(at.x() + line * 0.7, at.y() + fontMetrics().ascent() * 0.4),
                             names[i]);
        }
        return;
    }
    const AxisRange range = picture_.shadeRange();
    const bool isPower = style().colourBy == "images";
    const auto valueOf = [&](double v) { return valueText(isPower ? std::pow(10, v) : v); };
    const double width = line * 10;
    const QRectF box(line * 0.5, height() - line * 3.1, width + line, line * 2.6);
    painter.fillRect(box, back);
    const QRectF bar(box.x() + line * 0.5, box.y() + line * 0.3, width, line * 0.6);
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 8; ++i)
        ramp.setColorAt(i / 8.0, colourOf(rampColour(style().palette, i / 8.0)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ramp);
    painter.drawRect(bar);
    painter.setPen(text);
    const QRectF under(bar.x(), bar.bottom(), bar.width(), line * 1.2);
    painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, valueOf(range.low));
    painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, valueOf(range.high));
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isFitted_)
        showAll();
    redraw();
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    pressed_ = event->position();
    last_ = event->position();
    isDragged_ = false;
    isMoving_ = tool_ == MapTool::Move || event->button() == Qt::MiddleButton;
    outline_.clear();
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    pointer_ = at;
    if (!pressed_) {
        if (!sinceHit_.isValid() || sinceHit_.elapsed() >= kHitMs)
            hover(at);
        else if (!hitTimer_->isActive())
            hitTimer_->start();
        return;
    }
    if (!isDragged_ && (at - *pressed_).manhattanLength() < QApplication::startDragDistance())
        return;
    isDragged_ = true;
    if (isMoving_) {
        panBy(at - last_);
    } else if (tool_ == MapTool::Rectangle) {
        outline_ = QPolygonF(QRectF(*pressed_, at).normalized());
        update();
    } else {
        if (outline_.isEmpty())
            outline_ << *pressed_;
        outline_ << at;
        update();
    }
    last_ = at;
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (!pressed_)
        return QWidget::mouseReleaseEvent(event);
    finishDrag(event->position(), event->modifiers());
    pressed_.reset();
    outline_.clear();
    update();
}

void MapCanvas::finishDrag(const QPointF& end, Qt::KeyboardModifiers keys)
{
    if (!map_)
        return;
    if (!isDragged_) {
        const int point = pointAt(end);
        const bool changesSelection = keys & (Qt::ShiftModifier | Qt::ControlModifier);
        if (changesSelection && point >= 0)
            combine({static_cast<std::uint32_t>(point)}, keys);
        else if (!changesSelection)
            Q_EMIT pickedChanged(point);
        return;
    }
    if (isMoving_)
        return;
    if (tool_ == MapTool::Rectangle)
        combine(index_.inside(QRectF(toPlace(*pressed_), toPlace(end)).normalized()), keys);
    else if (outline_.size() > 2) {
        QPolygonF places;
        for (const QPointF& corner : outline_)
            places << toPlace(corner);
        combine(index_.inside(places), keys);
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && pointAt(event->position()) < 0)
        showAll();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(2, event->angleDelta().y() / 480.0), event->position());
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double dx = width() * kStep;
    const double dy = height() * kStep;
    switch (event->key()) {
        case Qt::Key_Left:
            return panBy({dx, 0});
        case Qt::Key_Right:
            return panBy({-dx, 0});
        case Qt::Key_Up:
            return panBy({0, dy});
        case Qt::Key_Down:
            return panBy({0, -dy});
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(kZoomStep, middle);
        case Qt::Key_Minus:
            return zoom(1 / kZoomStep, middle);
        case Qt::Key_0:
        case Qt::Key_Home:
            return showAll();
        case Qt::Key_M:
            return setTool(MapTool::Move);
        case Qt::Key_R:
            return setTool(MapTool::Rectangle);
        case Qt::Key_L:
            return setTool(MapTool::Lasso);
        case Qt::Key_Return:
        case Qt::Key_Space:
            if (hovered_ >= 0)
                Q_EMIT pickedChanged(hovered_);
            return;
        case Qt::Key_Escape:
            outline_.clear();
            pressed_.reset();
            setSelection(std::vector<bool>(selected_.size(), false));
            Q_EMIT pickedChanged(-1);
            return update();
        default:
            QWidget::keyPressEvent(event);
    }
}

void MapCanvas::leaveEvent(QEvent* event)
{
    hitTimer_->stop();
    setHovered(-1);
    QWidget::leaveEvent(event);
}

}  // namespace interproto::ui
