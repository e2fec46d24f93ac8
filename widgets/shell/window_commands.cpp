// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's commands: what its menus and the start page do.
#include "widgets/common/message_bar.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/language.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/manual_viewer.h"
#include "widgets/shell/path_router.h"
#include "widgets/shell/recent_list.h"
#include "widgets/shell/recent_menu.h"
#include "widgets/shell/sample_maker.h"
#include "widgets/shell/session.h"
#include "widgets/shell/shortcut_editor.h"
#include "widgets/shell/shortcut_sheet.h"
#include "widgets/shell/shortcuts.h"
#include "widgets/shell/start_page.h"
#include "widgets/shell/workspace_maker.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>
#include <QStandardPaths>

namespace interproto::ui {

namespace {

/// Where the sample workspace goes without a question.
QString sampleFolder()
{
    QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (documents.isEmpty() || !QFileInfo(documents).isWritable())
        documents = QDir::homePath();
    return documents + QStringLiteral("/interproto-sample");
}

}  // namespace

void MainWindow::connectFileActions()
{
    const auto on = [this](const char* id, auto what) {
        connect(&actions_->action(id), &QAction::triggered, this, what);
    };
    on("file.new", &MainWindow::chooseNewWorkspace);
    on("file.open", &MainWindow::chooseFolder);
    on("file.sample", &MainWindow::chooseSampleFolder);
    on("file.close", &MainWindow::closeWorkspace);
    on("file.quit", &QWidget::close);
    QAction& clear = actions_->action("file.clear_recent");
    auto* menu = new RecentMenu(actions_->menu("Open &recent"), clear, this);
    recent_ = new RecentList(settings_, *start_, *menu, this);
    connect(&clear, &QAction::triggered, recent_, &RecentList::clear);
    connect(menu, &RecentMenu::missingChosen, this, &MainWindow::locate);
    connect(menu, &RecentMenu::chosen, this, [this](const QString& path) { open({path}); });
    actions_->action("file.close").setEnabled(false);
}

void MainWindow::connectViewActions()
{
    connect(&actions_->action("view.reset_layout"),
            &QAction::triggered,
            this,
            &MainWindow::resetLayout);
    connect(&actions_->action("view.full_screen"), &QAction::toggled, this, [this](bool isFull) {
        setWindowState(isFull ? windowState() | Qt::WindowFullScreen
                              : windowState() & ~Qt::WindowFullScreen);
    });
}

void MainWindow::connectHelpActions()
{
    const auto on = [this](const char* id, auto what) {
        connect(&actions_->action(id), &QAction::triggered, this, what);
    };
    on("help.manual", &MainWindow::showManual);
    on("help.about", &MainWindow::showAbout);
    const auto showPalette = [this] {
        if (!palette_)
            palette_ = new CommandPalette(*actions_, this);
        palette_->open();
    };
    on("help.palette", showPalette);
    // What other programs have.
    auto* second = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+A")), this);
    connect(second, &QShortcut::activated, this, showPalette);
    on("help.sheet", [this] {
        if (!sheet_)
            sheet_ = new ShortcutSheet(*actions_, this);
        sheet_->show();
        sheet_->raise();
    });
    on("help.shortcuts", [this] {
        if (!editor_)
            editor_ = new ShortcutEditor(*actions_, *shortcuts_, this);
        editor_->show();
        editor_->raise();
    });
}

void MainWindow::connectStart()
{
    connect(start_, &StartPage::openRequested, this, &MainWindow::chooseFolder);
    connect(start_, &StartPage::newRequested, this, &MainWindow::chooseNewWorkspace);
    connect(start_, &StartPage::sampleRequested, this, [this] { makeSample(sampleFolder()); });
    connect(
        start_, &StartPage::folderRequested, this, [this](const QString& path) { open({path}); });
    connect(start_, &StartPage::locateRequested, this, &MainWindow::locate);
    connect(start_, &StartPage::removeRequested, recent_, &RecentList::remove);
}

void MainWindow::connectSample()
{
    connect(start_, &StartPage::stopRequested, sample_, &SampleMaker::stop);
    connect(sample_, &SampleMaker::stepBegun, start_, &StartPage::setMaking);
    connect(sample_, &SampleMaker::progressed, start_, &StartPage::setProgress);
    connect(sample_, &SampleMaker::ended, start_, [this] { start_->setMaking(QString()); });
    connect(sample_, &SampleMaker::told, this, [this](bool isError, const QString& text) {
        messageBar().tell(isError ? Severity::Error : Severity::Info, text);
    });
    connect(sample_, &SampleMaker::made, this, [this](const QString& folder) {
        awaited_ = SampleMaker::runFolder(folder);
        openWorkspace(folder);
        messageBar().tell(Severity::Info,
                          tr("The sample workspace lies in %1. A first training starts now; its "
                             "curves come up by themselves.")
                              .arg(QDir::toNativeSeparators(folder)));
    });
}

void MainWindow::makeSample(const QString& folder)
{
    if (QFileInfo::exists(folder + QStringLiteral("/workspace.toml")))
        return open({folder});
    host_->showStart();
    messageBar().dismiss();
    sample_->start(folder);
}

QString MainWindow::lastFolder() const
{
    const QStringList recent = recent_->folders();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.front()).path();
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"), lastFolder());
    if (!folder.isEmpty())
        open({folder});
}

void MainWindow::chooseNewWorkspace()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder of the new workspace"), lastFolder());
    if (!folder.isEmpty())
        maker_->make(folder);
}

void MainWindow::chooseSampleFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Empty folder for the sample workspace"), lastFolder());
    if (!folder.isEmpty())
        makeSample(folder);
}

void MainWindow::locate(const QString& missing)
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Where is %1 now?").arg(QDir(missing).dirName()), lastFolder());
    if (folder.isEmpty())
        return;
    recent_->remove(missing);
    open({folder});
}

void MainWindow::restoreSession()
{
    if (const QString place = session_->lastPlace(); !place.isEmpty())
        open({place});
}

void MainWindow::takeStep(const RouteStep& step, const RouteAnswer& answer)
{
    switch (step.does) {
        case RouteStep::Does::Open:
            return open({step.path});
        case RouteStep::Does::MakeWorkspace:
            return maker_->make(step.path, answer.parts);
        case RouteStep::Does::NewWorkspace:
            return chooseNewWorkspace();
        case RouteStep::Does::ChooseWorkspace:
            return chooseFolder();
    }
}

void MainWindow::watchRuns(const QStringList& runs)
{
    PageRequest request;
    request.page = QStringLiteral("watch");
    request.runs = runs;
    host_->show(request);
}

/// Of the runs that go on in the workspace that was just opened.
void MainWindow::tellLiving(const QStringList& runs)
{
    if (!awaited_.isEmpty())
        return;  // the sample's first training comes up by itself
    QStringList names;
    for (const QString& run : runs)
        names << QFileInfo(run).fileName();
    const QString text =
        names.size() == 1 ? tr("A training is going on: %1.").arg(names.front())
                          : tr("Trainings are going on: %1.").arg(names.join(QStringLiteral(", ")));
    // The bar has room for one message: the start's other one stays readable.
    const QString advice = fontAdvice();
    messageBar().tell(advice.isEmpty() ? Severity::Info : Severity::Warning,
                      advice.isEmpty() ? text : advice + QLatin1Char('\n') + text,
                      {{tr("Watch"), [this, runs] { watchRuns(runs); }}});
}

void MainWindow::tellMissingFont()
{
    if (const QString advice = fontAdvice(); !advice.isEmpty())
        messageBar().tell(Severity::Warning, advice);
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
