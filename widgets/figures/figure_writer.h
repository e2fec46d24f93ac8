// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QString>
#include <QStringList>

namespace interproto::ui {

/// Writes a figure by the extension of `file`: .pdf, .svg, .png, .tex (TikZ; its raster pictures
/// lie beside it) or .csv (the numbers alone). Beside a picture go its numbers as .csv and the
/// recipe that makes it again as .toml. The recipe also travels inside: attached to a PDF, in a
/// PNG's and SVG's description, in a TikZ file's comments. Needs a QGuiApplication (offscreen will
/// do).
///
/// Errors (Usage, Disk) name the file. Returns what was written, the picture first.
QStringList writeFigure(const Figure& figure, const QString& file);

/// The same with the recipe that a person wrote, which is not written again.
QStringList writeFigure(const Figure& figure, const QString& file, const std::string& recipe);

/// A recipe of the figure: panels without an origin of their own are drawn from `table`.
FigureRecipe recipeOf(const Figure& figure, const QString& table);

/// "pdf", "svg", "png", "tex", "csv".
QStringList figureSuffixes();

}  // namespace interproto::ui
