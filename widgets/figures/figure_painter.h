// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/layout.h"

#include <QFont>
#include <QImage>
#include <QSizeF>

class QPainter;

namespace interproto::ui {

/// Logical units a point while a figure is painted: fonts have whole pixel sizes in Qt, and so get
/// them to a hundredth of a point.
inline constexpr double kFigureUnits = 100;

/// The family that stands in for `wanted` on this machine: itself, a face of the same kind, or the
/// plain one.
QString figureFamily(const QString& wanted);
/// Type of a figure; `points` high.
QFont figureFont(const FigureOptions& options, double points);

/// Measured with the figure's own font. `figure.options` must be resolved().
FigureLayout figureLayout(const Figure& figure);
QSizeF figureSizeMm(const FigureLayout& layout);

/// Paints everything, lines and letters as such; the painter's unit is 1 / kFigureUnits point.
/// Points go in as a picture where the options say so.
void paintFigure(QPainter& painter, const Figure& figure, const FigureLayout& layout);

/// The points of a panel, or its matrix, as a picture of its frame at the figure's resolution.
QImage panelPicture(const Figure& figure, const FigureLayout& layout, std::size_t panel);

/// On white, at `dpi`.
QImage figureImage(const Figure& figure, double dpi);

}  // namespace interproto::ui
