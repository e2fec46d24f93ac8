// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/jobs/folder_watcher.h"
#include "widgets/jobs/run_controls.h"
#include "widgets/jobs/run_watcher.h"
#include "widgets/workspaces/watch/watch_model.h"
#include "widgets/workspaces/watch/watch_view.h"

#include <QPointer>
#include <QTimer>

namespace interproto::ui {

/// The Watch page: joins the watcher of run folders, the model and the view.
class WatchController : public Page {
    Q_OBJECT

public:
    explicit WatchController(QObject* parent = nullptr);
    ~WatchController() override;

    QString key() const override { return QStringLiteral("watch"); }
    QString title() const override;
    Mark mark() const override { return Mark::Curve; }
    QWidget* widget() override { return &view(); }
    /// Shows the living runs of the workspace, or its last one, unless runs are in view already.
    void setWorkspace(const QString& folder) override;
    bool show(const PageRequest& request) override;
    bool take(const QStringList& paths) override;
    bool isBusy() const override { return isBusy_; }
    /// The runs that a person chose.
    QJsonObject state() const override;
    void restore(const QJsonObject& state) override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;

    /// One run, or several over each other.
    void showRuns(const QStringList& runs);
    void request(ControlWord word);
    /// Starts the training of an ended run again from its last checkpoint, as a process that
    /// outlives the window.
    void goOn(const QString& run);
    void setLogValues(bool isLog);
    void resetZoom();
    const WatchModel& model() const { return model_; }
    /// Built when it is first wanted.
    WatchView& view();

Q_SIGNALS:
    void controlsChanged(const RunControls& controls);
    void logValuesChanged(bool isLog);
    void settingsChanged(const WatchSettings& settings);
    /// Everything that is on the disk is on the screen.
    void settled();

private:
    void takeNews(const NewsPointer& news);
    void connectView();
    void chooseRuns(const RunList& runs);
    void requestDone(ControlWord word, const QString& failure);
    void jumpTo(const QString& run, double time);
    void lookForAlarms();
    void saveSettings(const WatchSettings& settings);
    RunControls controls() const;
    void tellControls();

    RunWatcher watcher_;
    FolderWatcher folder_;
    WatchModel model_;
    QPointer<WatchView> view_;  ///< the window that shows it owns it
    QTimer clock_;
    QTimer save_;
    WatchSettings settings_;
    QString workspace_;
    bool isChosen_ = false;  ///< the runs in view, by a person
    bool isBusy_ = false;    ///< what was asked for is not all in view yet
};

}  // namespace interproto::ui
