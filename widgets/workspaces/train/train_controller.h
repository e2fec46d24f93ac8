// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/forms/path_checker.h"
#include "widgets/jobs/folder_watcher.h"
#include "widgets/jobs/run_watcher.h"
#include "widgets/workspaces/train/queue_model.h"
#include "widgets/workspaces/train/queue_service.h"
#include "widgets/workspaces/train/train_model.h"
#include "widgets/workspaces/train/train_scout.h"
#include "widgets/workspaces/train/train_trial.h"
#include "widgets/workspaces/train/train_view.h"

#include <QPointer>

namespace interproto::ui {

/// The page where trainings are prepared, started and queued. Starts processes of the engine that
/// outlive the window; the run folders and the queue's file hold everything.
class TrainController : public Page {
    Q_OBJECT

public:
    /// `gpuLibrary`: another library of the driver, for tests.
    explicit TrainController(QObject* parent = nullptr,
                             const std::string& gpuLibrary = "libnvidia-ml.so.1");
    ~TrainController() override;

    QString key() const override { return QStringLiteral("train"); }
    QString title() const override { return tr("Train"); }
    Mark mark() const override { return Mark::Rocket; }
    QWidget* widget() override { return host_; }
    void setWorkspace(const QString& folder) override;
    /// Files: a TOML of options. Selection "queue": the queue.
    bool show(const PageRequest& request) override;
    void setActive(bool isActive) override;
    /// TOML files of options.
    bool take(const QStringList& paths) override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;
    QJsonObject state() const override { return model_.state(); }
    void restore(const QJsonObject& state) override { model_.restore(state); }
    QUndoStack* undoStack() override { return &model_.form().undoStack(); }

    TrainModel& model() { return model_; }
    /// Built when it is first wanted: a form of so many fields is not for the start of a program.
    TrainView& view();
    QueueService& service() { return service_; }

    void start();
    /// Times a few steps of the training as it is set.
    void tryOut();
    void copyCommandLine();
    void importFrom(const QString& path);
    void exportTo(const QString& path);

Q_SIGNALS:
    /// What the workspace holds is on the screen.
    void settled();

private:
    void connectView();
    void connectTrial();
    void connectQueueView();
    void connectQueue();
    void showSnapshot();
    void runAction(const QString& id);
    void refreshActions();
    void dataChanged();
    void awaitRun(const QString& folder, const QString& log);
    void lookForRun();
    void takeSnapshot(const QueueSnapshotPointer& snapshot);
    void enqueue(const std::vector<QueueJob>& jobs);
    void order(QueueView::Order order);
    void startWorker();
    void editQueue(QueueService::Edit edit);
    void openRun(const QString& folder);
    QString logFile(const QString& name) const;

    QString folder_;
    TrainModel model_;
    QueueModel queue_;
    QueueService service_;
    TrainScout scout_;
    TrainTrial trial_;
    PathChecker paths_;
    FolderWatcher runs_;
    RunWatcher control_;
    QPointer<QWidget> host_;  ///< the window that shows it owns it
    QPointer<TrainView> view_;
    QTimer countDelay_;
    QString counted_;
    struct Awaited {
        QString folder;
        QString log;
        int looks = 0;
    };
    Awaited awaited_;
    QTimer awaiting_;
    QueueSnapshotPointer snapshot_;
    bool wantsWorker_ = false;
    bool wantsTrial_ = false;
    std::vector<std::pair<QString, QPointer<QAction>>> actions_;
};

}  // namespace interproto::ui
