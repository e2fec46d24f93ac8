// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_chart.h"
#include "widgets/charts/plot_library.h"

namespace interproto::ui {

/// One curve of a chart: the raw line, the smoothed one above it, and the dot of the crosshair.
/// QCustomPlot owns all three.
struct CurveChart::Curve {
    QString id;
    CurveStyle style;
    QCPGraph* raw = nullptr;
    QCPGraph* smooth = nullptr;
    QCPItemTracer* dot = nullptr;
    ExponentialMean mean;

    /// The line that is read: smoothed when there is one.
    QCPGraph* shown(double smoothing) const { return smoothing > 0 ? smooth : raw; }
};

}  // namespace interproto::ui
