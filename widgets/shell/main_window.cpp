// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include "widgets/common/message_bar.h"
#include "widgets/common/theme.h"
#include "widgets/shell/language.h"
#include "widgets/shell/start_page.h"
#include "widgets/shell/window_actions.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kStateVersion = 1;
constexpr int kDockWidth = 52;  ///< characters: name, state and method of a run

QString droppedFolder(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

}  // namespace

MainWindow::MainWindow(QSettings& settings, RunViewer& viewer, QWidget* runsPanel, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      viewer_(viewer),
      recent_(settings),
      bar_(new MessageBar(this)),
      pages_(new QStackedWidget(this)),
      start_(new StartPage(this)),
      runsDock_(new QDockWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    pages_->addWidget(start_);
    pages_->addWidget(viewer.widget());
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(pages_, 1);
    setCentralWidget(central);
    runsDock_->setObjectName(QStringLiteral("runsDock"));
    runsDock_->setWidget(runsPanel);
    runsDock_->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    runsDock_->hide();
    addDockWidget(Qt::LeftDockWidgetArea, runsDock_);

    buildActions();
    connect(start_, &StartPage::openRequested, this, &MainWindow::chooseFolder);
    connect(start_, &StartPage::folderRequested, this, &MainWindow::openFolder);
    connect(&folder_, &FolderWatcher::opened, this, &MainWindow::folderOpened);
    connect(&folder_, &FolderWatcher::listed, this, &MainWindow::listed);
    connect(&viewer_, &RunViewer::told, bar_, [this](bool isError, const QString& text) {
        bar_->tell(isError ? Severity::Error : Severity::Info, text);
    });
    retranslateUi();
    restoreState();
    showRecent();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildActions()
{
    actions_.build(*menuBar(), windowActions(), submenus());
    connectRunActions();
    connectViewActions();
    connect(&actions_.action("file.open"), &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(&actions_.action("file.clear_recent"), &QAction::triggered, this, [this] {
        recent_.clear();
        showRecent();
    });
    connect(&actions_.action("file.close"), &QAction::triggered, this, &MainWindow::closeFolder);
    connect(&actions_.action("file.quit"), &QAction::triggered, this, &QWidget::close);
    connect(&actions_.action("help.about"), &QAction::triggered, this, &MainWindow::showAbout);
    actions_.action("file.close").setEnabled(false);
}

void MainWindow::connectRunActions()
{
    for (const ControlWord word : kControlWords) {
        QAction& action = actions_.action(actionOf(word));
        action.setEnabled(false);
        connect(&action, &QAction::triggered, &viewer_, [this, word] { viewer_.request(word); });
        connect(&viewer_,
                &RunViewer::controlsChanged,
                &action,
                [&action, word](const RunControls& now) { action.setEnabled(now.allows(word)); });
    }
}

void MainWindow::connectViewActions()
{
    QAction& log = actions_.action("view.log");
    connect(&log, &QAction::toggled, &viewer_, &RunViewer::setLogValues);
    connect(&viewer_, &RunViewer::logValuesChanged, &log, &QAction::setChecked);
    connect(
        &actions_.action("view.reset_zoom"), &QAction::triggered, &viewer_, &RunViewer::resetZoom);
    QAction& runs = actions_.action("view.runs");
    runs.setEnabled(false);
    connect(&runs, &QAction::toggled, runsDock_, &QWidget::setVisible);
    connect(runsDock_, &QDockWidget::visibilityChanged, &runs, [this, &runs] {
        runs.setChecked(!runsDock_->isHidden());
    });
    const Theme now = themeFromName(settings_.value(QStringLiteral("theme")).toString());
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction& action = actions_.action(actionOf(theme));
        action.setChecked(theme == now);
        connect(&action, &QAction::triggered, this, [this, theme] {
            settings_.setValue(QStringLiteral("theme"), themeName(theme));
            applyTheme(theme);
        });
    }
    const QString language =
        settings_.value(QStringLiteral("language"), QStringLiteral("system")).toString();
    for (const LanguageEntry& entry : languages()) {
        QAction& action = actions_.action(languageActionId(entry.code).constData());
        action.setChecked(entry.code == language);
        connect(&action, &QAction::triggered, this, [this, code = entry.code] {
            settings_.setValue(QStringLiteral("language"), code);
            applyLanguage(code);
        });
    }
}

void MainWindow::openFolder(const QString& path)
{
    bar_->dismiss();
    folder_.open(QDir(path).absolutePath());
}

void MainWindow::folderOpened(const QString& path, FolderKind kind)
{
    if (kind == FolderKind::Missing || kind == FolderKind::Nothing) {
        const QString text =
            kind == FolderKind::Missing
                ? tr("There is no folder %1.").arg(path)
                : tr("No runs in %1: neither a journal nor event files, up to two levels deep.")
                      .arg(path);
        bar_->tell(Severity::Error, text);
        // The folder in view goes on.
        folder_.open(shown_);
        Q_EMIT opened(path, text);
        return;
    }
    if (path == shown_)
        return;
    shown_ = path;
    recent_.add(path);
    showRecent();
    pages_->setCurrentWidget(viewer_.widget());
    runsDock_->setVisible(kind == FolderKind::Runs);
    actions_.action("view.runs").setEnabled(kind == FolderKind::Runs);
    actions_.action("file.close").setEnabled(true);
    Q_EMIT closed();
    if (kind == FolderKind::Run)
        viewer_.showRuns({path});
    retranslateUi();
    Q_EMIT opened(path, QString());
}

void MainWindow::closeFolder()
{
    folder_.close();
    shown_.clear();
    bar_->dismiss();
    viewer_.showRuns({});
    runsDock_->hide();
    actions_.action("view.runs").setEnabled(false);
    actions_.action("file.close").setEnabled(false);
    pages_->setCurrentWidget(start_);
    retranslateUi();
    Q_EMIT closed();
}

void MainWindow::chooseFolder()
{
    const QStringList recent = recent_.list();
    const QString from = recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.front()).path();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"), from);
    if (!folder.isEmpty())
        openFolder(folder);
}

void MainWindow::showRecent()
{
    start_->setRecent(recent_.list());
    fillRecentMenu();
}

void MainWindow::fillRecentMenu()
{
    QMenu& menu = actions_.menu("Open &recent");
    QAction& clear = actions_.action("file.clear_recent");
    for (QAction* action : menu.actions())
        if (action != &clear)
            delete action;
    for (const QString& folder : recent_.list()) {
        auto* action = new QAction(QDir::toNativeSeparators(folder), &menu);
        connect(action, &QAction::triggered, this, [this, folder] { openFolder(folder); });
        menu.insertAction(&clear, action);
    }
    menu.insertSeparator(&clear);
    menu.setEnabled(!recent_.list().isEmpty());
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    resizeDocks({runsDock_}, {fontMetrics().averageCharWidth() * kDockWidth}, Qt::Horizontal);
    restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
    QMainWindow::restoreState(settings_.value(QStringLiteral("window/state")).toByteArray(),
                              kStateVersion);
    runsDock_->hide();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings_.setValue(QStringLiteral("window/state"), saveState(kStateVersion));
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFolder(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFolder(droppedFolder(*event->mimeData()));
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslateUi()
{
    actions_.retranslate();
    runsDock_->setWindowTitle(tr("Runs"));
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
