// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/page_host.h"

#include <QMainWindow>

class QSettings;

namespace interproto::ui {

class ActionRegistry;
class CommandPalette;
class ManualViewer;
class MessageBar;
class PathRouter;
struct RouteAnswer;
struct RouteStep;
class RecentList;
class RunNotifier;
class SampleMaker;
class Session;
class ShortcutEditor;
class ShortcutSheet;
class Shortcuts;
class StartPage;
class WorkspaceMaker;

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
    /// Opens what the window before this one had open: workspace, page, what was typed. Nothing
    /// when it had nothing open.
    void restoreSession();
    /// Makes the sample workspace there and opens it; one that is there already is just opened.
    void makeSample(const QString& folder);
    void showManual();
    void placeManual();
    ActionRegistry& actions() { return *actions_; }
    Shortcuts& shortcuts() { return *shortcuts_; }
    PageHost& host() { return *host_; }
    MessageBar& messageBar() const { return host_->messageBar(); }

Q_SIGNALS:
    /// `failure` is empty when there was something to show.
    void opened(const QString& path, const QString& failure);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildActions();
    void connectPages();
    void connectFileActions();
    void connectViewActions();
    void connectHelpActions();
    void connectStart();
    void connectSample();
    void connectNotifier();
    void nowOpen(const RouteAnswer& answer);
    void takeStep(const RouteStep& step, const RouteAnswer& answer);
    void tellLiving(const QStringList& runs);
    void watchRuns(const QStringList& runs);
    void tellMissingFont();
    void retranslateUi();
    void restoreState();
    void keepLayout();
    void resetLayout();
    ManualViewer& manual();
    void chooseFolder();
    void chooseNewWorkspace();
    void chooseSampleFolder();
    void locate(const QString& missing);
    QString lastFolder() const;
    void showAbout();

    QSettings& settings_;
    StartPage* start_;
    PageHost* host_;
    ActionRegistry* actions_;
    PathRouter* router_;
    WorkspaceMaker* maker_;
    SampleMaker* sample_;
    RunNotifier* notifier_;
    Session* session_;
    RecentList* recent_ = nullptr;
    std::unique_ptr<Shortcuts> shortcuts_;
    // Made when first asked for: the window is to be there at once.
    ManualViewer* manual_ = nullptr;
    CommandPalette* palette_ = nullptr;
    ShortcutEditor* editor_ = nullptr;
    ShortcutSheet* sheet_ = nullptr;
    QString shown_;    ///< the workspace, run or folder in view
    QString awaited_;  ///< a run to be shown as soon as it is there
};

}  // namespace interproto::ui
