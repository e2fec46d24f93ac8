// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include "widgets/common/command_event.h"
#include "widgets/common/message_bar.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/language.h"
#include "widgets/shell/look_actions.h"
#include "widgets/shell/manual_viewer.h"
#include "widgets/shell/path_router.h"
#include "widgets/shell/recent_list.h"
#include "widgets/shell/run_notifier.h"
#include "widgets/shell/sample_maker.h"
#include "widgets/shell/session.h"
#include "widgets/shell/shortcuts.h"
#include "widgets/shell/start_page.h"
#include "widgets/shell/undo_actions.h"
#include "widgets/shell/window_actions.h"
#include "widgets/shell/workspace_maker.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kStateVersion = 2;
constexpr int kFloatingCharacters = 66;  ///< width of a manual that lies over the page
const QString kManualSetting = QStringLiteral("window/manual");
const QString kPageSetting = QStringLiteral("window/page");

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files += url.toLocalFile();
    return files;
}

}  // namespace

MainWindow::MainWindow(QSettings& settings, Pages pages, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      start_(new StartPage),
      host_(new PageHost(std::move(pages), start_, this)),
      actions_(new ActionRegistry(*menuBar(), submenus(), this)),
      router_(new PathRouter(*host_, this)),
      maker_(new WorkspaceMaker(this)),
      sample_(new SampleMaker(this)),
      notifier_(new RunNotifier(*this)),
      session_(new Session(settings, *host_, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setCentralWidget(host_);
    buildActions();
    connectStart();
    connectSample();
    connectNotifier();
    connect(router_, &PathRouter::workspaceFound, this, &MainWindow::openWorkspace);
    connect(router_, &PathRouter::opened, this, &MainWindow::nowOpen);
    connect(maker_, &WorkspaceMaker::made, this, &MainWindow::openWorkspace);
    connect(maker_, &WorkspaceMaker::failed, this, [this](const QString& text) {
        messageBar().tell(Severity::Error, text);
    });
    retranslateUi();
    restoreState();
    connect(session_, &Session::saving, this, &MainWindow::keepLayout);
    recent_->refresh();
    start_->setFocus();
    tellMissingFont();
}

MainWindow::~MainWindow()
{
    // Asks the pages once more, so before them.
    delete session_;
    // Before the actions that its pages are bound to.
    delete takeCentralWidget();
}

void MainWindow::buildActions()
{
    actions_->add(firstActions());
    connectPages();
    actions_->add(lastActions());
    connectFileActions();
    connectViewActions();
    connectHelpActions();
    connectLookActions(*actions_, settings_);
    connectUndo(*actions_, *host_);
    shortcuts_ = std::make_unique<Shortcuts>(*actions_, settings_);
}

void MainWindow::connectPages()
{
    connect(&actions_->action("go.start"), &QAction::triggered, host_, &PageHost::showStart);
    actions_->action("go.start").setChecked(true);
    int number = 0;
    for (const auto& page : host_->pages()) {
        const QByteArray id = pageActionId(page->key()).toUtf8();
        const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(++number));
        QAction& action = actions_->add({id.constData(), kGoMenu, "", keys, true, "page"},
                                        [page = page.get()] { return page->title(); });
        connect(&action, &QAction::triggered, host_, [this, key = page->key()] {
            host_->setCurrent(key);
        });
    }
    for (const auto& page : host_->pages()) {
        const std::vector<ActionSpec> specs = page->actions();
        actions_->add(specs);
        for (const ActionSpec& spec : specs)
            page->bind(spec.id, actions_->action(spec.id));
    }
    connect(host_, &PageHost::currentChanged, this, [this](const QString& key) {
        actions_->action(key.isEmpty() ? QStringLiteral("go.start") : pageActionId(key))
            .setChecked(true);
        if (!key.isEmpty())
            settings_.setValue(kPageSetting, key);
    });
}

void MainWindow::connectNotifier()
{
    connect(notifier_,
            &RunNotifier::runEnded,
            this,
            [this](const QString&, bool isBad, const QString& text) {
                messageBar().tell(isBad ? Severity::Error : Severity::Info, text);
            });
    connect(notifier_, &RunNotifier::runBegan, this, [this](const QString& run) {
        if (run != awaited_)
            return;
        awaited_.clear();
        watchRuns({run});
    });
    connect(notifier_, &RunNotifier::livingFound, this, &MainWindow::tellLiving);
}

void MainWindow::open(const QStringList& paths)
{
    messageBar().dismiss();
    router_->open(paths);
}

void MainWindow::openWorkspace(const QString& folder)
{
    const bool isOther = folder != host_->workspace();
    host_->setWorkspace(folder);
    if (isOther)
        session_->restorePages();
    notifier_->watch(folder + QStringLiteral("/runs"));
    if (!host_->current()) {
        host_->setCurrent(settings_.value(kPageSetting).toString());
        if (!host_->current() && !host_->pages().empty())
            host_->setCurrent(host_->pages().front()->key());
    }
    nowOpen({folder, PathKind::Workspace, {}, {}, {}});
    router_->workspaceOpened();
}

void MainWindow::nowOpen(const RouteAnswer& answer)
{
    if (answer.failure.isEmpty()) {
        // What is shown inside a workspace, or added to it, is no place of its own.
        const bool isPart = !host_->workspace().isEmpty() && answer.path != host_->workspace();
        if (!isPart) {
            shown_ = answer.path;
            if (answer.isPlace()) {
                recent_->add(answer.path);
                session_->setPlace(answer.path);
            }
        }
        actions_->action("file.close").setEnabled(true);
        retranslateUi();
    } else {
        std::vector<MessageStep> steps;
        for (const RouteStep& step : answer.steps)
            steps.push_back({step.text, [this, step, answer] { takeStep(step, answer); }});
        // Nothing has failed where there is a way on.
        messageBar().tell(
            steps.empty() ? Severity::Error : Severity::Warning, answer.failure, steps);
    }
    Q_EMIT opened(answer.path, answer.failure);
}

void MainWindow::closeWorkspace()
{
    session_->save();
    session_->setPlace(QString());
    shown_.clear();
    messageBar().dismiss();
    host_->setWorkspace(QString());
    notifier_->watch(QString());
    host_->showStart();
    recent_->refresh();
    actions_->action("file.close").setEnabled(false);
    retranslateUi();
}

ManualViewer& MainWindow::manual()
{
    if (!manual_) {
        manual_ = new ManualViewer(this);
        manual_->hide();
        addDockWidget(Qt::RightDockWidgetArea, manual_);
        restoreDockWidget(manual_);
    }
    return *manual_;
}

/// Beside the page, or over its right side where the screen has no room for both.
void MainWindow::placeManual()
{
    const int room = screen()->availableVirtualGeometry().width();
    const QWidget& page = *centralWidget();
    const int needed = page.minimumSizeHint().width() + manual_->widget()->minimumWidth();
    if (manual_->isFloating() || needed <= room)
        return;
    manual_->setFloating(true);
    layout()->activate();
    resize(std::min(width(), room), height());
    const int wide = std::min(fontMetrics().averageCharWidth() * kFloatingCharacters, width() / 2);
    manual_->resize(wide, height() * 4 / 5);
    manual_->move(mapToGlobal(QPoint(width() - wide, height() / 10)));
}

void MainWindow::showManual()
{
    const Page* page = host_->current();
    manual().open(page ? page->manualPage() : QStringLiteral("workbench.md"));
    placeManual();
    manual().show();
    manual().raise();
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
    QMainWindow::restoreState(settings_.value(QStringLiteral("window/state")).toByteArray(),
                              kStateVersion);
    if (settings_.value(kManualSetting).toBool())
        showManual();
}

void MainWindow::resetLayout()
{
    settings_.remove(QStringLiteral("window/state"));
    settings_.remove(kManualSetting);
    if (!manual_)
        return;
    manual_->setFloating(false);
    addDockWidget(Qt::RightDockWidgetArea, manual_);
    manual_->hide();
}

void MainWindow::keepLayout()
{
    keepSetting(settings_, QStringLiteral("window/geometry"), saveGeometry());
    keepSetting(settings_, QStringLiteral("window/state"), saveState(kStateVersion));
    keepSetting(settings_, kManualSetting, manual_ && !manual_->isHidden());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    session_->save();
    QMainWindow::closeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QMainWindow::moveEvent(event);
    session_->noteChange();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    session_->noteChange();
    // A page that needs more room pushes the manual off the screen.
    if (manual_ && manual_->isVisible() && width() > screen()->availableVirtualGeometry().width())
        QTimer::singleShot(0, this, &MainWindow::placeManual);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    open(localFiles(*event->mimeData()));
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() != CommandEvent::eventType())
        return QMainWindow::event(event);
    const QString command = static_cast<CommandEvent*>(event)->command();
    event->setAccepted(actions_->has(command));
    if (event->isAccepted())
        actions_->action(command).trigger();
    return event->isAccepted();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        tellMissingFont();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslateUi()
{
    actions_->retranslate();
    const QString product = QStringLiteral("Interproto");
    setWindowTitle(shown_.isEmpty()
                       ? product
                       : tr("%1 – %2", "folder, program").arg(QDir(shown_).dirName(), product));
}

}  // namespace interproto::ui
