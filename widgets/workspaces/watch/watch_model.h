// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_chart.h"
#include "widgets/jobs/run_watch_worker.h"

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace interproto::ui {

/// Where a series is drawn.
struct ChartPlace {
    QString chart;     ///< kLossChart, ..., or the folder part of any other tag
    QString curve;     ///< what is left of the tag; empty: the series that gives the chart its name
    double scale = 1;  ///< the values are shown times this
};

inline constexpr const char* kLossChart = "train/loss";
inline constexpr const char* kAccuracyChart = "accuracy";
inline constexpr const char* kRateChart = "train/lr";
inline constexpr const char* kSpeedChart = "train/images_per_second";

ChartPlace placeOf(const std::string& tag);

/// What the view is to do with new points.
struct CurveUpdate {
    QString chart;
    QString id;
    CurveStyle style;
    bool isNew = false;
    bool restart = false;
    std::vector<CurvePoint> points;
};

struct WatchedRun {
    QString path;
    QString name;
    RunStatus status;
    std::vector<std::string> issues;
    bool isKnown = false;  ///< something was read
};

/// The runs in view, from what the watcher tells. One run: a colour a curve; several: a colour a
/// run, a line form a curve.
class WatchModel {
public:
    void setRuns(const QStringList& paths);
    std::vector<CurveUpdate> take(const RunNews& news);

    const std::vector<WatchedRun>& runs() const { return runs_; }
    bool isSingle() const { return runs_.size() == 1; }

private:
    CurveStyle styleOf(std::size_t run, const ChartPlace& place);

    std::vector<WatchedRun> runs_;
    std::map<QString, std::vector<QString>> curvesOfChart_;  ///< their order decides form or colour
    std::set<QString> known_;                                ///< curve ids
};

}  // namespace interproto::ui
