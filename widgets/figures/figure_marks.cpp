// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_marks.h"

#include <QPolygonF>

#include <cmath>

namespace interproto::ui {

QColor colourOf(Rgb colour)
{
    return QColor(colour.red, colour.green, colour.blue);
}

QPainterPath markPath(int marker, double diameter)
{
    const double r = diameter / 2;
    QPainterPath path;
    switch (marker % 5) {
        case 1: {
            const double h = r * 1.347;  // a triangle of the disc's area
            path.addPolygon(QPolygonF({{0, -h}, {h * 0.866, h / 2}, {-h * 0.866, h / 2}, {0, -h}}));
            break;
        }
        case 2: {
            const double s = r * 0.886;
            path.addRect(-s, -s, 2 * s, 2 * s);
            break;
        }
        case 3: {
            const double d = r * 1.253;
            path.addPolygon(QPolygonF({{0, -d}, {d, 0}, {0, d}, {-d, 0}, {0, -d}}));
            break;
        }
        case 4: {
            const double arm = r;
            const double thick = r * 0.3;
            path.addPolygon(QPolygonF({{-arm, -arm + thick},
                                       {-arm + thick, -arm},
                                       {0, -thick},
                                       {arm - thick, -arm},
                                       {arm, -arm + thick},
                                       {thick, 0},
                                       {arm, arm - thick},
                                       {arm - thick, arm},
                                       {0, thick},
                                       {-arm + thick, arm},
                                       {-arm, arm - thick},
                                       {-thick, 0},
                                       {-arm, -arm + thick}}));
            break;
        }
        default:
            path.addEllipse(QPointF(0, 0), r, r);
    }
    return path;
}

QList<qreal> dashPattern(int dash)
{
    switch (dash % 4) {
        case 1:
            return {4, 2};
        case 2:
            return {1, 1.6};
        case 3:
            return {5, 1.8, 1, 1.8};
        default:
            return {};
    }
}

int dashOf(const FigureOptions& options, const FigureSeries& series)
{
    return series.dash == 0 && options.palette == "grey" ? series.colour : series.dash;
}

}  // namespace interproto::ui
