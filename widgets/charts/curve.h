// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_chart.h"
#include "widgets/charts/mean_band.h"
#include "widgets/charts/plot_library.h"

namespace interproto::ui {

/// One curve of a chart: the raw line, the smoothed one above it, and the dot of the crosshair.
/// QCustomPlot owns all three; they hold what the view needs, `data` holds everything.
struct CurveChart::Curve {
    QString id;
    CurveStyle style;
    CurveScale scale;
    CurveKeys keys;
    CurveData data;
    bool isShown = true;
    QCPGraph* raw = nullptr;
    QCPGraph* smooth = nullptr;
    QCPItemTracer* dot = nullptr;

    /// Short ones (single evaluations) get a marker a point; dashes of long noisy ones are not seen
    /// as such.
    enum Length { Short, Medium, Long };
    Length length() const
    {
        return data.size() <= 60 ? Short : data.size() <= 3000 ? Medium : Long;
    }
    /// The line that is read: smoothed when there is one.
    QCPGraph* shown(double smoothing) const { return smoothing > 0 ? smooth : raw; }
};

/// The mean of several runs, and the band of one standard deviation around it.
struct CurveChart::Group {
    QString name;
    int colour = 0;
    int dash = 0;
    bool isShown = true;
    int runs = 0;
    std::vector<BandPoint> band;
    QCPGraph* lower = nullptr;
    QCPGraph* upper = nullptr;
    QCPGraph* mean = nullptr;
    QCPItemTracer* dot = nullptr;
};

/// Where a run was resumed.
struct CurveChart::Marks {
    std::vector<double> steps;
    CurveScale scale;
    int colour = 0;
    std::vector<QCPItemStraightLine*> lines;
};

}  // namespace interproto::ui
