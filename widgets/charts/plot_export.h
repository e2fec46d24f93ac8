// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCustomPlot;

namespace interproto::ui {

/// A PNG has so many pixels for one on the screen: one of a 500 pixel wide chart suits a column.
inline constexpr int kPngScale = 3;

/// Writes what a plot shows as SVG, PDF or (any other ending) PNG in kPngScale times its size. An
/// Error (Disk) when the file cannot be written. Colours are the caller's: a picture wants light
/// ones.
void writePlot(QCustomPlot& plot, const QString& file, const QString& title);

}  // namespace interproto::ui
