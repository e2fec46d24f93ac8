// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/glyphs.h"

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace interproto::ui {

namespace {

void paintArrowBack(QPainter& painter)
{
    painter.drawPolyline(QPolygonF({{6, 2.5}, {2.8, 5.7}, {6, 8.9}}));
    QPainterPath path(QPointF(2.8, 5.7));
    path.lineTo(9, 5.7);
    path.arcTo(QRectF(5.2, 5.7, 7.6, 7.6), 90, -180);
    path.lineTo(6, 13.3);
    painter.drawPath(path);
}

/// Draws with the present pen in a square of 16 x 16 units.
void paintGlyph(QPainter& painter, Glyph glyph)
{
    switch (glyph) {
        case Glyph::Folder:
            painter.drawPolygon(
                QPolygonF({{2, 4}, {6.2, 4}, {7.6, 5.6}, {14, 5.6}, {14, 13}, {2, 13}}));
            break;
        case Glyph::Plus:
            painter.drawLine(QPointF(8, 3), QPointF(8, 13));
            painter.drawLine(QPointF(3, 8), QPointF(13, 8));
            break;
        case Glyph::Minus:
            painter.drawLine(QPointF(3, 8), QPointF(13, 8));
            break;
        case Glyph::Up:
            painter.drawPolyline(QPolygonF({{3.5, 10}, {8, 5.5}, {12.5, 10}}));
            break;
        case Glyph::Down:
            painter.drawPolyline(QPolygonF({{3.5, 6}, {8, 10.5}, {12.5, 6}}));
            break;
        case Glyph::Reset:
            painter.drawArc(QRectF(3, 3, 10, 10), 120 * 16, -300 * 16);
            painter.drawPolyline(QPolygonF({{2.2, 2.6}, {4.9, 4.6}, {8, 3.2}}));
            break;
        case Glyph::Undo:
            paintArrowBack(painter);
            break;
        case Glyph::Redo:
            painter.translate(16, 0);
            painter.scale(-1, 1);
            paintArrowBack(painter);
            break;
        case Glyph::Search:
            painter.drawEllipse(QPointF(7, 7), 4.2, 4.2);
            painter.drawLine(QPointF(10.2, 10.2), QPointF(13.5, 13.5));
            break;
        case Glyph::Copy:
            painter.drawRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5);
            painter.drawPolyline(
                QPolygonF({{3.4, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.4}}));
            break;
        case Glyph::Import:
            painter.drawLine(QPointF(8, 2.5), QPointF(8, 9.5));
            painter.drawPolyline(QPolygonF({{5, 6.7}, {8, 9.7}, {11, 6.7}}));
            painter.drawPolyline(QPolygonF({{2.5, 10}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 10}}));
            break;
        case Glyph::Export:
            painter.drawLine(QPointF(8, 9.7), QPointF(8, 2.7));
            painter.drawPolyline(QPolygonF({{5, 5.5}, {8, 2.5}, {11, 5.5}}));
            painter.drawPolyline(QPolygonF({{2.5, 10}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 10}}));
            break;
    }
}

QPixmap glyphPixmap(Glyph glyph, const QColor& colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintGlyph(painter, glyph);
    return pixmap;
}

}  // namespace

QIcon glyphIcon(Glyph glyph, const QColor& colour)
{
    // A form has a reset button a field: each icon is painted once a colour.
    static QHash<std::pair<int, QRgb>, QIcon> made;
    QIcon& icon = made[{static_cast<int>(glyph), colour.rgba()}];
    if (!icon.isNull())
        return icon;
    QColor faded = colour;
    faded.setAlphaF(0.35F);
    for (const int size : {16, 24, 32, 48}) {
        icon.addPixmap(glyphPixmap(glyph, colour, size), QIcon::Normal);
        icon.addPixmap(glyphPixmap(glyph, faded, size), QIcon::Disabled);
    }
    return icon;
}

}  // namespace interproto::ui
