// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/page_host.h"
#include "widgets/shell/recent_folders.h"

#include <QMainWindow>

class QSettings;

namespace interproto::ui {

class ActionRegistry;
class MessageBar;
class PathRouter;
class RecentMenu;
class StartPage;

/// The frame: start page, pages, menus, messages. It assembles; what happens in it is told by
/// signals.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Settings must outlive it.
    MainWindow(QSettings& settings, Pages pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Whatever a person may open or drop; answered by opened().
    void open(const QStringList& paths);
    void openWorkspace(const QString& folder);
    void closeWorkspace();
    ActionRegistry& actions() { return *actions_; }
    PageHost& host() { return *host_; }
    MessageBar& messageBar() { return host_->messageBar(); }

Q_SIGNALS:
    /// `failure` is empty when there was something to show.
    void opened(const QString& path, const QString& failure);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildActions();
    void connectPages();
    void connectFileActions();
    void retranslateUi();
    void chooseFolder();
    void chooseNewWorkspace();
    void nowOpen(const QString& path, const QString& failure);
    void showRecent();
    void restoreState();
    void showAbout();

    QSettings& settings_;
    RecentFolders recent_;
    StartPage* start_;
    PageHost* host_;
    ActionRegistry* actions_;
    PathRouter* router_;
    RecentMenu* recentMenu_ = nullptr;
    QString shown_;  ///< the workspace, run or folder in view
};

}  // namespace interproto::ui
