// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/heat_map.h"

#include "core/figures/palette.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_marks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace interproto::ui {

namespace {

const std::string kPalette = "okabe_ito";

}  // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(fontMetrics().height() * 8, fontMetrics().height() * 8);
    setAccessibleName(tr("Heat map"));
}

void HeatMap::setPanel(FigurePanel panel)
{
    panel_ = std::move(panel);
    const FigureMatrix& m = panel_.matrix;
    image_ = QImage(static_cast<int>(m.columns), static_cast<int>(m.rows), QImage::Format_RGB32);
    for (std::size_t r = 0; r < m.rows; ++r) {
        auto* pixels = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(r)));
        for (std::size_t c = 0; c < m.columns; ++c) {
            const double place = (m.values[r * m.columns + c] - m.low) / (m.high - m.low);
            pixels[c] = colourOf(rampColour(kPalette, place)).rgb();
        }
    }
    cell_ = QPoint(-1, -1);
    setAccessibleDescription(tr("%1 rows and columns, %2 to %3")
                                 .arg(countText(static_cast<std::int64_t>(m.rows)),
                                      valueText(m.low),
                                      valueText(m.high)));
    update();
}

QRect HeatMap::square() const
{
    const int line = fontMetrics().height();
    const int ramp = line * 6;
    const int side = std::max(10, std::min(width() - ramp - 2 * line, height() - 2 * line));
    return QRect((width() - ramp - side) / 2, (height() - side) / 2, side, side);
}

QPoint HeatMap::cellAt(const QPointF& at) const
{
    const QRect place = square();
    if (image_.isNull() || !place.contains(at.toPoint()))
        return {-1, -1};
    return {std::min(image_.width() - 1,
                     static_cast<int>((at.x() - place.x()) / place.width() * image_.width())),
            std::min(image_.height() - 1,
                     static_cast<int>((at.y() - place.y()) / place.height() * image_.height()))};
}

QRect HeatMap::cellRect(const QPoint& cell) const
{
    const QRect place = square();
    const double w = static_cast<double>(place.width()) / std::max(1, image_.width());
    const double h = static_cast<double>(place.height()) / std::max(1, image_.height());
    return QRectF(place.x() + cell.x() * w, place.y() + cell.y() * h, w, h).toAlignedRect();
}

void HeatMap::choose(const QPoint& cell)
{
    if (cell == cell_)
        return;
    cell_ = cell;
    update();
    Q_EMIT cellChanged(cell);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (image_.isNull())
        return;
    const QRect place = square();
    painter.drawImage(place, image_);
    paintRamp(painter, place);
    if (cell_.x() >= 0) {
        painter.setBrush(Qt::NoBrush);
        const QRect ring = cellRect(cell_).adjusted(-3, -3, 2, 2);
        painter.setPen(QPen(Qt::black, 4));
        painter.drawRect(ring);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRect(ring);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void HeatMap::paintRamp(QPainter& painter, const QRect& square)
{
    const int line = fontMetrics().height();
    const QRect bar(square.right() + line, square.y(), line, square.height());
    QLinearGradient ramp(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 16; ++i)
        ramp.setColorAt(i / 16.0, colourOf(rampColour(kPalette, i / 16.0)));
    painter.fillRect(bar, ramp);
    painter.setPen(palette().color(QPalette::Text));
    const FigureMatrix& m = panel_.matrix;
    for (const AxisTick& tick : axisTicks({m.low, m.high}, false, 6)) {
        const int y =
            bar.bottom() - static_cast<int>((tick.value - m.low) / (m.high - m.low) * bar.height());
        painter.drawText(QRect(bar.right() + 6, y - line / 2, line * 4, line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromStdString(tick.label));
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    choose(cellAt(event->position()));
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    const QPoint cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell.x() >= 0)
        Q_EMIT cellPicked(cell);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    QPoint cell = cell_.x() < 0 ? QPoint(0, 0) : cell_;
    switch (event->key()) {
        case Qt::Key_Left:
            cell.rx() -= 1;
            break;
        case Qt::Key_Right:
            cell.rx() += 1;
            break;
        case Qt::Key_Up:
            cell.ry() -= 1;
            break;
        case Qt::Key_Down:
            cell.ry() += 1;
            break;
        case Qt::Key_Return:
        case Qt::Key_Space:
            if (cell_.x() >= 0)
                Q_EMIT cellPicked(cell_);
            return;
        default:
            return QWidget::keyPressEvent(event);
    }
    if (!image_.isNull())
        choose({std::clamp(cell.x(), 0, image_.width() - 1),
                std::clamp(cell.y(), 0, image_.height() - 1)});
}

void HeatMap::leaveEvent(QEvent*)
{
    choose({-1, -1});
}

}  // namespace interproto::ui
