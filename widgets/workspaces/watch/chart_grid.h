// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/watch_model.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;

namespace interproto::ui {

/// The charts of the runs in view, two in a row, with one crosshair: losses first, then accuracy,
/// learning rate, speed, and whatever else the event files hold.
class ChartGrid : public QScrollArea {
    Q_OBJECT

public:
    explicit ChartGrid(QWidget* parent = nullptr);

    void clear();
    void take(const CurveUpdate& update);
    /// Of all charts but accuracies and the learning rate: few points, or steps, that a mean would
    /// belie.
    void setSmoothing(double weight);
    /// Of all charts but accuracies (a share needs no decades) and the learning rate, which always
    /// is logarithmic.
    void setLogValues(bool isLog);
    void resetZoom();
    std::vector<CurveChart*> charts() const;
    /// Nothing when there is no such chart.
    CurveChart* chart(const QString& key) const;

Q_SIGNALS:
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Placed {
        QString key;
        CurveChart* chart;
    };

    CurveChart* addChart(const QString& key);
    void layOut();
    static QString titleOf(const QString& key);

    QWidget* page_;
    QGridLayout* grid_;
    std::vector<Placed> charts_;
    double smoothing_ = 0;
    bool isLog_ = false;
};

}  // namespace interproto::ui
