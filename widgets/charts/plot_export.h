// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

class QCustomPlot;

namespace interproto::ui {

/// A PNG has so many pixels for one on the screen: one of a 500 pixel wide chart suits a column.
inline constexpr int kPngScale = 3;

/// What a plot shows as the bytes of an SVG, PDF or (any other ending of `file`) PNG in kPngScale
/// times its size. An Error (Disk) when the picture cannot be made. Colours are the caller's: a
/// picture wants light ones.
std::string plotPicture(QCustomPlot& plot, const QString& file, const QString& title);

}  // namespace interproto::ui
