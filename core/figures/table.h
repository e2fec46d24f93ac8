// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <string>
#include <vector>

/// The numbers of a figure as one CSV: exactly what is drawn, and enough to draw it again.
/// Columns: panel, series, form, colour, marker, dash, x, y, low, high, shade; a matrix has rows of
/// the form "cell" with x = column, y = row and its value as shade.
namespace interproto {

std::string figureTable(const std::vector<FigurePanel>& panels);

/// The panels without their titles and axes (a recipe has those). Errors (BadInput) name file and
/// line.
std::vector<FigurePanel> readFigureTable(const std::string& file);

}  // namespace interproto
