// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/marks.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace interproto::ui {

namespace {

/// Draws in a square of 16 x 16 units.
void paintMark(QPainter& painter, Mark mark, const QColor& colour)
{
    const QPen line(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const auto stroke = [&] {
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
    };
    switch (mark) {
        case Mark::Ring:
            stroke();
            painter.drawEllipse(QPointF(8, 8), 5, 5);
            break;
        case Mark::Play:
            painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolygon(QPolygonF({{4.5, 3}, {13, 8}, {4.5, 13}}));
            break;
        case Mark::Bars:
            painter.drawRoundedRect(QRectF(3.5, 2.5, 3.2, 11), 1, 1);
            painter.drawRoundedRect(QRectF(9.3, 2.5, 3.2, 11), 1, 1);
            break;
        case Mark::Check:
            stroke();
            painter.drawPolyline(QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4}}));
            break;
        case Mark::Square:
            painter.drawRoundedRect(QRectF(3, 3, 10, 10), 1.5, 1.5);
            break;
        case Mark::Cross:
            stroke();
            painter.drawLine(QPointF(4, 4), QPointF(12, 12));
            painter.drawLine(QPointF(12, 4), QPointF(4, 12));
            break;
        case Mark::Triangle: {
            QPainterPath path;
            path.addPolygon(QPolygonF({{8, 2}, {15, 14}, {1, 14}, {8, 2}}));
            path.addRect(QRectF(7.2, 6, 1.6, 4));
            path.addRect(QRectF(7.2, 11, 1.6, 1.6));
            path.setFillRule(Qt::OddEvenFill);
            painter.drawPath(path);
            break;
        }
        case Mark::Info: {
            QPainterPath path;
            path.addEllipse(QPointF(8, 8), 6.5, 6.5);
            path.addRect(QRectF(7.1, 4, 1.8, 1.8));
            path.addRect(QRectF(7.1, 7, 1.8, 5));
            path.setFillRule(Qt::OddEvenFill);
            painter.drawPath(path);
            break;
        }
        case Mark::Disc:
            painter.drawEllipse(QPointF(8, 8), 4.5, 4.5);
            break;
        case Mark::Step:
            stroke();
            painter.drawLine(QPointF(8, 2.5), QPointF(8, 10));
            painter.drawPolyline(QPolygonF({{5, 7}, {8, 10}, {11, 7}}));
            painter.drawLine(QPointF(3, 13.5), QPointF(13, 13.5));
            break;
        case Mark::Gauge:
            stroke();
            painter.drawArc(QRectF(2, 3.5, 12, 12), 0, 180 * 16);
            painter.drawLine(QPointF(8, 9.5), QPointF(11, 6));
            break;
    }
}

}  // namespace

QPixmap markPixmap(Mark mark, const QColor& colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(size / 16.0, size / 16.0);
    paintMark(painter, mark, colour);
    return pixmap;
}

QIcon markIcon(Mark mark, const QColor& colour)
{
    QIcon icon;
    QColor faded = colour;
    faded.setAlphaF(0.35F);
    // On a selected row the form alone has to do.
    const QColor chosen = QGuiApplication::palette().color(QPalette::HighlightedText);
    for (const int size : {16, 24, 32, 48}) {
        icon.addPixmap(markPixmap(mark, colour, size), QIcon::Normal);
        icon.addPixmap(markPixmap(mark, faded, size), QIcon::Disabled);
        icon.addPixmap(markPixmap(mark, chosen, size), QIcon::Selected);
    }
    return icon;
}

QIcon markIcon(Mark mark, Tone tone, const QPalette& palette)
{
    return markIcon(mark, toneColour(tone, palette));
}

}  // namespace interproto::ui
