// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/jobs/folder_watcher.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QPointer>

class QSplitter;

namespace interproto::ui {

class RunsPanel;

/// The page that shows runs: a list of those in a folder, and the curves of the chosen ones.
class RunViewerPage : public Page {
    Q_OBJECT

public:
    explicit RunViewerPage(QObject* parent = nullptr);
    ~RunViewerPage() override;

    QString key() const override { return QStringLiteral("watch"); }
    QString title() const override { return tr("Watch"); }
    Mark mark() const override { return Mark::Curve; }
    QWidget* widget() override;
    QString manualPage() const override { return QStringLiteral("training.md"); }
    void setWorkspace(const QString& folder) override;
    bool show(const PageRequest& request) override;
    bool isBusy() const override { return isBusy_; }
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;

    WatchController& viewer() { return viewer_; }
    RunsPanel& panel() { return *panel_; }

private:
    WatchController viewer_;
    FolderWatcher folder_;
    QPointer<QSplitter> splitter_;
    RunsPanel* panel_;
    bool isBusy_ = false;
};

}  // namespace interproto::ui
