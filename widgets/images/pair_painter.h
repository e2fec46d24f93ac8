// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/images/image_loader.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace interproto::ui {

/// What is drawn of one pair, wherever pairs are drawn: grid, table, contact sheet.
struct PairTile {
    SourcedImage first;
    SourcedImage second;
    QString firstCaption;   ///< "4 years"
    QString secondCaption;  ///< "31 years"
    QString score;          ///< "0.2134"
    QString verdict;        ///< "rejected, one person"; the form of the frame says the same
    bool isFailure = false;
    bool isUnscored = false;
    bool isGenuine = false;
    QString mark;  ///< a person's verdict; empty: none
};

struct PairTileStyle {
    QPalette palette;
    QFont font;
    bool isBlurred = false;  ///< faces unrecognisable, for publication
    bool isSelected = false;
    bool isCurrent = false;
};

/// A face as large as fits into `area`, or why there is none.
void paintFace(QPainter& painter,
               const QRectF& area,
               const SourcedImage& face,
               const PairTileStyle& style);
/// Width and height of a tile whose faces have a side of `face`.
QSizeF pairTileSize(double face, const QFont& font);
/// Two faces side by side, captions below, frame and sign by verdict.
void paintPairTile(QPainter& painter,
                   const QRectF& area,
                   const PairTile& tile,
                   const PairTileStyle& style);

/// Pixelled to some eight squares a side: nobody is recognised.
QImage blurred(const QImage& face);

}  // namespace interproto::ui
