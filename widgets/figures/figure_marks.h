// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/figures/palette.h"

#include <QColor>
#include <QPainterPath>

namespace interproto::ui {

QColor colourOf(Rgb colour);
/// Disc, triangle, square, diamond or cross of one diameter around the origin; equal in area, so
/// that none looks larger.
QPainterPath markPath(int marker, double diameter);
/// Pattern of a dashed line in widths of the pen; empty: solid.
QList<qreal> dashPattern(int dash);
/// Where the palette has no colours, the form of the line tells curves apart.
int dashOf(const FigureOptions& options, const FigureSeries& series);

}  // namespace interproto::ui
