// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/folder_watcher.h"
#include "widgets/jobs/run_viewer.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/recent_folders.h"

#include <QMainWindow>

class QDockWidget;
class QSettings;
class QStackedWidget;

namespace interproto::ui {

class MessageBar;
class StartPage;

/// The frame: start page, one workspace that shows runs, a dock with the runs of a folder, menus,
/// messages. It assembles; what happens in it is told by signals.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `viewer`'s widget and `runsPanel` become the window's; settings must outlive it.
    MainWindow(QSettings& settings,
               RunViewer& viewer,
               QWidget* runsPanel,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A run, a folder of runs, or a folder of event files; answered by opened().
    void openFolder(const QString& path);
    void closeFolder();
    const ActionRegistry& actions() const { return actions_; }
    MessageBar& messageBar() { return *bar_; }

Q_SIGNALS:
    /// `failure` is empty when there was something to show.
    void opened(const QString& path, const QString& failure);
    /// The runs of the open folder, whenever they changed.
    void listed(const QString& path, const RunList& runs);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildActions();
    void connectRunActions();
    void connectViewActions();
    void retranslateUi();
    void chooseFolder();
    void folderOpened(const QString& path, FolderKind kind);
    void fillRecentMenu();
    void showRecent();
    void restoreState();
    void showAbout();

    QSettings& settings_;
    RunViewer& viewer_;
    RecentFolders recent_;
    ActionRegistry actions_;
    FolderWatcher folder_;
    MessageBar* bar_;
    QStackedWidget* pages_;
    StartPage* start_;
    QDockWidget* runsDock_;
    QString shown_;  ///< the folder in view
};

}  // namespace interproto::ui
