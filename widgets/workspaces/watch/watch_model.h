// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_chart.h"
#include "widgets/jobs/run_watch_worker.h"
#include "widgets/workspaces/watch/alarms.h"

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
inline constexpr const char* kEpochChart = "train/epoch";
inline constexpr const char* kAccuracyChart = "accuracy";
inline constexpr const char* kGradientChart = "train/grad_norm";
inline constexpr const char* kRateChart = "train/lr";
inline constexpr const char* kSpeedChart = "train/images_per_second";

/// Of a run by itself the parts of a loss and the accuracies share a chart; compared runs get a
/// chart each, where the runs lie over each other.
ChartPlace placeOf(const std::string& tag, bool isSingle = true);

/// What the view is to do with new points.
struct CurveUpdate {
    QString run;  ///< path
    QString chart;
    QString id;
    CurveStyle style;
    CurveScale scale;
    bool isNew = false;
    bool restart = false;
    std::vector<CurvePoint> points;
};

struct WatchedRun {
    QString path;
    QString name;
    RunStatus status;
    RunFacts facts;
    std::vector<std::string> issues;
    std::vector<std::int64_t> resumes;
    std::int64_t freeBytes = -1;
    bool isKnown = false;   ///< something was read
    double firstPoint = 0;  ///< wall times of the series, seconds since 1970
    double lastPoint = 0;
    QString notFinite;  ///< tag of a loss or gradient that became NaN or infinite
    std::int64_t notFiniteStep = 0;

    CurveScale scale() const;
    /// The step of the next evaluation; below 0 when none is known to come.
    std::int64_t nextEvaluation() const;
    /// Ended or died with something to go on from.
    bool canGoOn() const;
};

/// The runs in view, from what the watcher tells. One run: a colour a curve; several: a colour a
/// run, a line form a curve; averaged: a colour a method.
class WatchModel {
public:
    void setRuns(const QStringList& paths);
    std::vector<CurveUpdate> take(const RunNews& news);

    const std::vector<WatchedRun>& runs() const { return runs_; }
    const WatchedRun* run(const QString& path) const;
    bool isSingle() const { return runs_.size() == 1; }
    /// What is wrong at `now` (seconds since 1970); a living run without news for `stallSeconds`
    /// counts as stalled.
    std::vector<Alarm> alarms(double now, double stallSeconds) const;

private:
    CurveStyle styleOf(std::size_t run, const ChartPlace& place);
    static QString groupOf(const WatchedRun& run);
    static void notice(WatchedRun& run, const SeriesPart& part);

    std::vector<WatchedRun> runs_;
    std::map<QString, std::vector<QString>> curvesOfChart_;  ///< their order decides form or colour
    std::vector<QString> groups_;                            ///< in order of appearance
    std::set<QString> known_;                                ///< curve ids
};

}  // namespace interproto::ui
