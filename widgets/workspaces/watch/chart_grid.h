// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/watch_model.h"
#include "widgets/workspaces/watch/watch_settings.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;

namespace interproto::ui {

/// The charts of the runs in view with one crosshair and one stretch of the axis: losses first,
/// then accuracies, gradients, learning rate, speed, system, and whatever else the event files
/// hold.
class ChartGrid : public QScrollArea {
    Q_OBJECT

public:
    explicit ChartGrid(QWidget* parent = nullptr);

    void clear();
    void take(const CurveUpdate& update);
    /// Where a run was resumed, on all charts.
    void setMarks(const WatchedRun& run, int colour);
    void setScale(const QString& run, const CurveScale& scale);
    /// Smoothing and log values leave out accuracies (few points, no decades) and the learning
    /// rate, which always is logarithmic.
    void apply(const WatchSettings& settings);
    void resetZoom();
    /// The crosshair at a step of a run, which comes into view.
    void showStep(const CurveScale& scale, double step, double time);
    /// Hides or shows all curves of a run.
    void setRunShown(const QString& run, bool isShown);
    /// Those that are not hidden, in their order.
    std::vector<CurveChart*> charts() const;
    /// Every chart there is, hidden or not.
    QStringList keys() const;
    /// Nothing when there is no such chart.
    CurveChart* chart(const QString& key) const;
    static QString titleOf(const QString& key);

Q_SIGNALS:
    void told(bool isError, const QString& text);
    /// A chart came or went.
    void chartsChanged();
    /// The crosshair or what is in view changed.
    void readingsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Placed {
        QString key;
        CurveChart* chart;
    };

    CurveChart* addChart(const QString& key);
    void connectChart(CurveChart* chart);
    void applyTo(const Placed& placed);
    void layOut();
    bool isHidden(const QString& key) const { return settings_.hidden.contains(key); }

    QWidget* page_;
    QGridLayout* grid_;
    std::vector<Placed> charts_;
    WatchSettings settings_;
};

}  // namespace interproto::ui
