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

    /// Short ones (single evaluations) get a marker a point; dashes of long noisy ones would cost a
    /// second at 100,000 points, and are not seen as such.
    enum Length { Short, Medium, Long };
    static Length lengthClass(int points)
    {
        return points <= 60 ? Short : points <= 3000 ? Medium : Long;
    }
    /// The line that is read: smoothed when there is one.
    QCPGraph* shown(double smoothing) const { return smoothing > 0 ? smooth : raw; }
};

}  // namespace interproto::ui
