// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/run_viewer.h"
#include "widgets/workspaces/watch/watch_controller.h"

namespace interproto::ui {

/// The Watch page for a frame that knows nothing but RunViewer.
class WatchViewer : public RunViewer {
    Q_OBJECT

public:
    explicit WatchViewer(QObject* parent = nullptr) : RunViewer(parent)
    {
        connect(&page_, &Page::told, this, &RunViewer::told);
        connect(&page_, &WatchController::controlsChanged, this, &RunViewer::controlsChanged);
        connect(&page_, &WatchController::logValuesChanged, this, &RunViewer::logValuesChanged);
        connect(&page_, &WatchController::settled, this, &RunViewer::settled);
    }

    QWidget* widget() override { return page_.widget(); }
    void showRuns(const QStringList& runs) override { page_.showRuns(runs); }
    void request(ControlWord word) override { page_.request(word); }
    void setLogValues(bool isLog) override { page_.setLogValues(isLog); }
    void resetZoom() override { page_.resetZoom(); }
    const WatchModel& model() const { return page_.model(); }

private:
    WatchController page_;
};

}  // namespace interproto::ui
