// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/pair_painter.h"

#include <QSizeF>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace interproto::ui {

struct ContactSheetOptions {
    QString title;
    QString subtitle;
    int columns = 4;
    double face = 112;  ///< side of a face in points
    bool isBlurred = false;
    int resolution = 2;  ///< pixels a point, for PNG
};

/// A pair to print, and where its faces are.
struct ContactPair {
    std::string first;
    std::string second;
    PairTile tile;  ///< without faces
};

/// The most pairs of one sheet: a PNG of more is larger than programs open.
inline constexpr std::size_t kMostSheetPairs = 2000;

/// Writes pairs with their faces, ages, scores and verdicts as one page: PDF, PNG or SVG by the
/// extension, in light colours. Reads the images itself, so it may take a while: call it off the
/// window's thread or without a window. `progress` gets done and total and returns false to stop.
/// False when stopped. An Error when the file cannot be written.
bool writeContactSheet(const QString& file,
                       const std::vector<ContactPair>& pairs,
                       const ContactSheetOptions& options,
                       const std::function<bool(std::size_t, std::size_t)>& progress = {});

}  // namespace interproto::ui
