// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/run_viewer.h"
#include "widgets/jobs/run_watcher.h"
#include "widgets/workspaces/watch/watch_model.h"
#include "widgets/workspaces/watch/watch_view.h"

#include <QPointer>

namespace interproto::ui {

/// Joins the watcher of run folders, the model and the view.
class WatchController : public RunViewer {
    Q_OBJECT

public:
    explicit WatchController(QObject* parent = nullptr);
    ~WatchController() override;

    QWidget* widget() override { return view_; }
    void showRuns(const QStringList& runs) override;
    void request(ControlWord word) override;
    void setLogValues(bool isLog) override;
    void resetZoom() override;
    const WatchModel& model() const { return model_; }

private:
    void take(const NewsPointer& news);
    void requestDone(ControlWord word, const QString& failure);
    RunControls controls() const;
    void tellControls();

    RunWatcher watcher_;
    WatchModel model_;
    QPointer<WatchView> view_;  ///< the window that shows it owns it
};

}  // namespace interproto::ui
