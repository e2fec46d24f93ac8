// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace interproto::ui {

/// Small painted signs: the form alone tells them apart, the colour helps.
enum class Mark {
    Ring,      ///< nothing yet
    Play,      ///< living
    Bars,      ///< paused
    Check,     ///< finished
    Square,    ///< stopped
    Cross,     ///< failed; an error
    Triangle,  ///< crashed; a warning
    Info,
    Disc,   ///< the colour of a curve
    Step,   ///< a checkpoint: an arrow onto a line
    Gauge,  ///< evaluate
    // Activities of the window.
    Home,     ///< the start page
    Stack,    ///< data
    Rocket,   ///< training
    Curve,    ///< watching
    List,     ///< runs
    Columns,  ///< comparing
    Cloud,    ///< prototypes
    Faces     ///< pairs
};

/// `size` in device-independent pixels.
QPixmap markPixmap(Mark mark, const QColor& colour, int size, qreal devicePixelRatio = 1);
/// In a few sizes, with a faded form for disabled buttons and one for selected rows.
QIcon markIcon(Mark mark, const QColor& colour);
QIcon markIcon(Mark mark, Tone tone, const QPalette& palette);

}  // namespace interproto::ui
