// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include "core/base/error.h"
#include "core/runs/workspace.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/words.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/look_actions.h"
#include "widgets/shell/path_router.h"
#include "widgets/shell/recent_menu.h"
#include "widgets/shell/start_page.h"
#include "widgets/shell/window_actions.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>

namespace interproto::ui {

namespace {

constexpr int kStateVersion = 2;

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
      recent_(settings),
      start_(new StartPage),
      host_(new PageHost(std::move(pages), start_, this)),
      actions_(new ActionRegistry(*menuBar(), submenus(), this)),
      router_(new PathRouter(*host_, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setCentralWidget(host_);
    buildActions();
    connect(start_, &StartPage::openRequested, this, &MainWindow::chooseFolder);
    connect(
        start_, &StartPage::folderRequested, this, [this](const QString& path) { open({path}); });
    connect(router_, &PathRouter::workspaceFound, this, &MainWindow::openWorkspace);
    connect(router_, &PathRouter::opened, this, &MainWindow::nowOpen);
    connect(host_, &PageHost::currentChanged, this, [this](const QString& key) {
        actions_->action(key.isEmpty() ? QStringLiteral("go.start") : pageActionId(key))
            .setChecked(true);
    });
    retranslateUi();
    restoreState();
    showRecent();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildActions()
{
    actions_->add(firstActions());
    connectPages();
    actions_->add(lastActions());
    connectFileActions();
    connectLookActions(*actions_, settings_);
    connect(&actions_->action("help.about"), &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectPages()
{
    connect(&actions_->action("go.start"), &QAction::triggered, host_, &PageHost::showStart);
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
}

void MainWindow::connectFileActions()
{
    const auto on = [this](const char* id, auto what) {
        connect(&actions_->action(id), &QAction::triggered, this, what);
    };
    on("file.new", &MainWindow::chooseNewWorkspace);
    on("file.open", &MainWindow::chooseFolder);
    on("file.close", &MainWindow::closeWorkspace);
    on("file.quit", &QWidget::close);
    QAction& clear = actions_->action("file.clear_recent");
    connect(&clear, &QAction::triggered, this, [this] {
        recent_.clear();
        showRecent();
    });
    recentMenu_ = new RecentMenu(actions_->menu("Open &recent"), clear, this);
    connect(recentMenu_, &RecentMenu::chosen, this, [this](const QString& path) { open({path}); });
    actions_->action("file.close").setEnabled(false);
}

void MainWindow::open(const QStringList& paths)
{
    messageBar().dismiss();
    router_->open(paths);
}

void MainWindow::openWorkspace(const QString& folder)
{
    host_->setWorkspace(folder);
    if (!host_->current() && !host_->pages().empty())
        host_->setCurrent(host_->pages().front()->key());
    nowOpen(folder, QString());
}

void MainWindow::nowOpen(const QString& path, const QString& failure)
{
    if (failure.isEmpty()) {
        const bool isPart = !host_->workspace().isEmpty() && path != host_->workspace();
        if (!isPart) {
            shown_ = path;
            recent_.add(path);
            showRecent();
        }
        actions_->action("file.close").setEnabled(true);
        retranslateUi();
    } else {
        messageBar().tell(Severity::Error, failure);
    }
    Q_EMIT opened(path, failure);
}

void MainWindow::closeWorkspace()
{
    shown_.clear();
    messageBar().dismiss();
    host_->setWorkspace(QString());
    host_->showStart();
    actions_->action("file.close").setEnabled(false);
    retranslateUi();
}

void MainWindow::chooseFolder()
{
    const QStringList recent = recent_.list();
    const QString from = recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.front()).path();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"), from);
    if (!folder.isEmpty())
        open({folder});
}

void MainWindow::chooseNewWorkspace()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the new workspace"), QDir::homePath());
    if (folder.isEmpty())
        return;
    Workspace workspace;
    workspace.folder = pathBytes(folder);
    try {
        if (!looksLikeWorkspace(workspace.folder))
            writeWorkspace(workspace);
        openWorkspace(folder);
    } catch (const Error& error) {
        messageBar().tell(Severity::Error, shownText(error.what()));
    }
}

void MainWindow::showRecent()
{
    start_->setRecent(recent_.list());
    recentMenu_->setFolders(recent_.list());
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
    QMainWindow::restoreState(settings_.value(QStringLiteral("window/state")).toByteArray(),
                              kStateVersion);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings_.setValue(QStringLiteral("window/state"), saveState(kStateVersion));
    QMainWindow::closeEvent(event);
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

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
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

void MainWindow::showAbout()
{
    QMessageBox::about(this,
                       tr("About Interproto"),
                       tr("Interproto %1, a research workbench for face recognition across large "
                          "age gaps.\n\nFree software under the GNU General Public License, "
                          "version 3 or later.")
                           .arg(QStringLiteral(INTERPROTO_VERSION)));
}

}  // namespace interproto::ui
