// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/marks.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <map>
#include <tuple>

namespace interproto::ui {

namespace {

/// The signs of the window's activities: lines of one width, as large as the square allows.
void paintActivity(QPainter& painter, Mark mark, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto dot = [&](qreal x, qreal y, qreal radius) {
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(x, y), radius, radius);
    };
    switch (mark) {
        case Mark::Home:
            painter.drawPolyline(QPolygonF({{1.8, 8}, {8, 2.4}, {14.2, 8}}));
            painter.drawPolyline(QPolygonF({{3.6, 7}, {3.6, 13.6}, {12.4, 13.6}, {12.4, 7}}));
            painter.drawPolyline(QPolygonF({{6.6, 13.6}, {6.6, 9.8}, {9.4, 9.8}, {9.4, 13.6}}));
            break;
        case Mark::Stack:
            painter.drawEllipse(QPointF(8, 3.6), 5.4, 2);
            painter.drawLine(QPointF(2.6, 3.6), QPointF(2.6, 12.4));
            painter.drawLine(QPointF(13.4, 3.6), QPointF(13.4, 12.4));
            painter.drawArc(QRectF(2.6, 6, 10.8, 4), 180 * 16, 180 * 16);
            painter.drawArc(QRectF(2.6, 10.4, 10.8, 4), 180 * 16, 180 * 16);
            break;
        case Mark::Rocket: {
            QPainterPath body(QPointF(8, 1.4));
            body.cubicTo({11.4, 4}, {11.2, 8.4}, {10.4, 11});
            body.lineTo(5.6, 11);
            body.cubicTo({4.8, 8.4}, {4.6, 4}, {8, 1.4});
            painter.drawPath(body);
            painter.drawPolyline(QPolygonF({{5.2, 8.2}, {3, 10.6}, {3.2, 13}, {5.6, 11}}));
            painter.drawPolyline(QPolygonF({{10.8, 8.2}, {13, 10.6}, {12.8, 13}, {10.4, 11}}));
            painter.drawLine(QPointF(8, 12.6), QPointF(8, 14.6));
            dot(8, 6, 1.3);
            break;
        }
        case Mark::Curve:
            painter.drawPolyline(QPolygonF({{2, 2}, {2, 14}, {14.4, 14}}));
            painter.drawPolyline(
                QPolygonF({{4.4, 4}, {6.2, 8.4}, {8, 7}, {10, 10.6}, {11.6, 9.6}, {14, 11.2}}));
            break;
        case Mark::List:
            for (const qreal y : {3.6, 8.0, 12.4}) {
                painter.drawLine(QPointF(5.6, y), QPointF(14, y));
                painter.drawPoint(QPointF(2.4, y));
            }
            break;
        case Mark::Columns:
            painter.drawLine(QPointF(1.8, 14), QPointF(14.2, 14));
            painter.drawRect(QRectF(3, 7.4, 2.6, 6.6));
            painter.drawRect(QRectF(6.8, 2.6, 2.6, 11.4));
            painter.drawRect(QRectF(10.6, 5, 2.6, 9));
            break;
        case Mark::Cloud:
            dot(4, 5, 1.5), dot(7.4, 3, 1.2), dot(6.6, 7, 1.3), dot(3, 9, 1.1);
            dot(11.8, 9, 1.5), dot(9.4, 12.6, 1.3), dot(13, 12.8, 1.2), dot(12.6, 5, 1);
            break;
        default:  // Faces
            for (const qreal x : {4.2, 11.8}) {
                painter.drawEllipse(QPointF(x, 5.4), 2.2, 2.5);
                painter.drawArc(QRectF(x - 3.2, 9.6, 6.4, 8), 0, 180 * 16);
            }
    }
}

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
        default:
            paintActivity(painter, mark, colour);
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
    // Tables ask for one with every cell that they paint.
    static std::map<std::tuple<Mark, QRgb, QRgb>, QIcon> painted;
    const QRgb selected = QGuiApplication::palette().color(QPalette::HighlightedText).rgba();
    QIcon& icon = painted[{mark, colour.rgba(), selected}];
    if (!icon.isNull())
        return icon;
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
