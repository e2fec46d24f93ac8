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
/// Replaces what is there: whoever calls it has asked, see replacedByFigure(). All files appear, or
/// none.
/// Errors (Usage, Disk) name the file. Returns what was written, the picture first.
QStringList writeFigure(const Figure& figure, const QString& file);

/// The same with the recipe that a person wrote, which is not written again.
QStringList writeFigure(const Figure& figure, const QString& file, const std::string& recipe);

/// What is there and would not be the same after writeFigure() under that name; a table or a recipe
/// that another format of the same figure left counts for nothing.
QStringList replacedByFigure(const Figure& figure, const QString& file, bool withRecipe);
/// An Error (Usage) when the extension says no format that figures have.
void checkFigureName(const QString& file);

/// A recipe of the figure: panels without an origin of their own are drawn from `table`.
FigureRecipe recipeOf(const Figure& figure, const QString& table);

/// "pdf", "svg", "png", "tex", "csv".
QStringList figureSuffixes();

}  // namespace interproto::ui
