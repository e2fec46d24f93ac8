// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/runs_controller.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/words.h"
#include "widgets/jobs/resume_run.h"
#include "widgets/workspaces/runs/filter_header.h"
#include "widgets/workspaces/runs/options_difference.h"
#include "widgets/workspaces/runs/runs_commands.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace interproto::ui {

namespace {

const QString kHiddenColumns = QStringLiteral("runs/hidden_columns");
const QString kComma = QStringLiteral(", ");
constexpr int kUndoLimit = 100;
constexpr int kMostComparedOptions = 12;

QString namesOf(const std::vector<TrashedFolder>& folders)
{
    QStringList names;
    for (const TrashedFolder& folder : folders)
        names << QFileInfo(folder.first).fileName();
    return names.join(kComma);
}

}  // namespace

RunsController::RunsController(QObject* parent) : Page(parent), model_(notes_)
{
    filter_.setSourceModel(&model_);
    filter_.setSortRole(RunsTableModel::kSortRole);
    filter_.setSortCaseSensitivity(Qt::CaseInsensitive);
    undo_.setUndoLimit(kUndoLimit);
    connect(&model_, &RunsTableModel::noteEdited, this, &RunsController::editNote);
    connect(&index_, &RunIndex::news, this, &RunsController::takeNews);
    connect(&undo_, &QUndoStack::indexChanged, this, &RunsController::commandsChanged);
    connectStores();
}

RunsView& RunsController::view()
{
    if (view_)
        return *view_;
    view_ = new RunsView(model_, filter_);
    view_->setHiddenColumns(
        QSettings()
            .value(kHiddenColumns, QStringList{QStringLiteral("network"), QStringLiteral("data")})
            .toStringList());
    connect(view_, &RunsView::chosenChanged, this, &RunsController::update);
    connect(view_, &RunsView::commanded, this, &RunsController::run);
    connect(view_, &RunsView::noteEdited, this, &RunsController::editNote);
    connect(view_, &RunsView::hiddenColumnsChanged, this, [this] {
        QSettings().setValue(kHiddenColumns, view_->hiddenColumns());
    });
    update();
    return *view_;
}

void RunsController::connectStores()
{
    connect(&notes_, &NotesStore::failed, this, [this](const QString& text) {
        Q_EMIT told(true, text);
    });
    for (const auto signal : {&NotesStore::changed, &NotesStore::loaded})
        connect(&notes_, signal, this, &RunsController::update);
    connect(&trash_,
            &RunTrash::moved,
            this,
            [this](const std::vector<TrashedFolder>& folders, const QStringList& failures) {
                if (!failures.isEmpty())
                    Q_EMIT told(true, failures.join(QStringLiteral("; ")));
                else
                    Q_EMIT told(
                        false,
                        tr("Moved to the trash: %1. Undo brings it back.").arg(namesOf(folders)));
            });
    connect(&trash_,
            &RunTrash::restored,
            this,
            [this](const QStringList& runs, const QStringList& failures) {
                if (!failures.isEmpty())
                    Q_EMIT told(true, failures.join(QStringLiteral("; ")));
                else
                    Q_EMIT told(false, tr("Taken back from the trash: %1.").arg(runs.join(kComma)));
            });
}

RunsController::~RunsController()
{
    if (view_ && !view_->parent())
        delete view_;
}

QString RunsController::title() const
{
    return tr("Runs");
}

void RunsController::setWorkspace(const QString& folder)
{
    if (folder != workspace_)
        openFolder(folder);
}

void RunsController::openFolder(const QString& folder)
{
    workspace_ = folder;
    undo_.clear();
    wanted_.clear();
    model_.setRoot(folder);
    isComplete_ = folder.isEmpty();
    notes_.open(folder);
    index_.open(folder);
    view().setWorkspaceShown(!folder.isEmpty());
    update();
}

void RunsController::takeNews(const RunIndexPointer& news)
{
    if (!view_)
        return;
    if (news->isList) {
        if (model_.rowCount() == 0)
            model_.setRoot(news->root);
        model_.setPaths(news->paths);
        isComplete_ = false;
    }
    if (!news->rows.empty())
        model_.setRows(news->rows);
    isComplete_ = isComplete_ || news->isComplete;
    if (!wanted_.isEmpty() && model_.row(wanted_.front())) {
        view_->choose(wanted_);
        wanted_.clear();
    }
    update();
    if (news->isComplete)
        Q_EMIT indexed();
}

bool RunsController::show(const PageRequest& request)
{
    if (request.runs.isEmpty()) {
        if (!request.files.isEmpty())
            openFolder(request.files.front());
        return true;
    }
    wanted_ = request.runs;
    if (model_.row(wanted_.front())) {
        view().choose(wanted_);
        wanted_.clear();
    }
    return true;
}

void RunsController::setActive(bool isActive)
{
    isActive_ = isActive;
    Q_EMIT commandsChanged();
}

bool RunsController::areArchived(const QStringList& runs) const
{
    return !runs.isEmpty() && std::all_of(runs.begin(), runs.end(), [this](const QString& run) {
        return notes_.note(run).isArchived;
    });
}

std::set<RunCommand> RunsController::enabledCommands(const QStringList& chosen) const
{
    std::set<RunCommand> enabled;
    if (model_.rowCount() > 0)
        enabled.insert(RunCommand::ExportTable);
    if (chosen.isEmpty())
        return enabled;
    enabled.insert({RunCommand::Watch, RunCommand::Pairs, RunCommand::Archive});
    if (chosen.size() == 1)
        enabled.insert(RunCommand::OpenFolder);
    if (chosen.size() > 1)
        enabled.insert({RunCommand::Compare, RunCommand::Options});
    const auto* first = model_.row(chosen.front());
    if (chosen.size() == 1 && first && first->canGoOn)
        enabled.insert(RunCommand::Resume);
    if (std::none_of(chosen.begin(), chosen.end(), [this](const QString& run) {
            const RunRow* row = model_.row(run);
            return !row || row->isAlive();
        }))
        enabled.insert(RunCommand::Trash);
    return enabled;
}

/// Buttons, details and counts as they now are.
void RunsController::update()
{
    if (!view_)
        return;
    const QStringList chosen = view_->chosen();
    enabled_ = enabledCommands(chosen);
    view_->setCommands(enabled_, areArchived(chosen));
    const RunRow* row = chosen.size() == 1 ? model_.row(chosen.front()) : nullptr;
    view_->showDetails(row,
                       row ? model_.nameOf(chosen.front()) : QString(),
                       row ? notes_.note(chosen.front()) : RunNote(),
                       static_cast<int>(chosen.size()));
    view_->showCounts(model_.rowCount(), isComplete_);
    Q_EMIT commandsChanged();
}

void RunsController::run(RunCommand command)
{
    if (!enabled_.contains(command))
        return;
    const QStringList chosen = view_->chosen();
    switch (command) {
        case RunCommand::Watch:
            return ask(QStringLiteral("watch"), chosen);
        case RunCommand::Compare:
            return ask(QStringLiteral("compare"), chosen);
        case RunCommand::Pairs:
            return ask(QStringLiteral("pairs"), chosen);
        case RunCommand::Options:
            return compareOptions(chosen);
        case RunCommand::Resume:
            return resume(chosen.front());
        case RunCommand::Archive:
            return archive(chosen);
        case RunCommand::Trash:
            return trash(chosen);
        case RunCommand::OpenFolder:
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(chosen.front())))
                Q_EMIT told(true, tr("No program opens folders here."));
            return;
        case RunCommand::ExportTable:
            return saveTable();
    }
}

void RunsController::ask(const QString& page, const QStringList& runs)
{
    PageRequest request;
    request.page = page;
    request.runs = runs;
    Q_EMIT requested(request);
}

void RunsController::editNote(const QString& run, const RunNote& note)
{
    undo_.push(
        new RunNotesCommand(notes_, {{run, note}}, tr("notes of %1").arg(model_.nameOf(run))));
}

void RunsController::archive(const QStringList& runs)
{
    const bool isBack = areArchived(runs);
    std::map<QString, RunNote> after;
    for (const QString& run : runs) {
        after[run] = notes_.note(run);
        after[run].isArchived = !isBack;
    }
    undo_.push(new RunNotesCommand(
        notes_, after, isBack ? tr("taking from the archive") : tr("archiving")));
}

void RunsController::trash(const QStringList& runs)
{
    undo_.push(new TrashCommand(trash_, runs, tr("moving to the trash")));
}

void RunsController::resume(const QString& run)
{
    const ResumeOutcome outcome = resumeRun(run);
    Q_EMIT told(outcome.isError, outcome.text);
}

void RunsController::compareOptions(const QStringList& runs)
{
    const QStringList some = runs.mid(0, kMostComparedOptions);
    QStringList names;
    for (const QString& run : some)
        names << model_.nameOf(run);
    (new OptionsDifference(some, names, view_))->show();
}

void RunsController::saveTable()
{
    const SaveQuestion question{tr("Save table"), QStringLiteral("runs.csv"), tableKinds(), {}};
    askWhereToSave(view_, question, [this](const QString& file) {
        const WriteOutcome outcome = written(file, [&] { writeTable(file); });
        Q_EMIT told(outcome.isError, outcome.text);
    });
}

void RunsController::writeTable(const QString& file)
{
    const FilterHeader& header = view_->header();
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual)
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns.push_back(column);
    AtomicFile out(pathBytes(file));
    CsvWriter csv(out);
    for (const int column : columns)
        csv.text(filter_.headerData(column, Qt::Horizontal).toString().toStdString());
    csv.endRow();
    for (int row = 0; row < filter_.rowCount(); ++row) {
        for (const int column : columns) {
            const QModelIndex index = filter_.index(row, column);
            const QVariant value = index.data(RunsTableModel::kSortRole);
            // Numbers as numbers: a spreadsheet knows no "84.27 %".
            const bool isNumber = value.typeId() == QMetaType::Double;
            if (isNumber && value.toDouble() < 0)
                csv.empty();
            else if (isNumber && column != RunsTableModel::Start)
                csv.number(value.toDouble());
            else
                csv.text(index.data().toString().toStdString());
        }
        csv.endRow();
    }
    out.commit();
}

}  // namespace interproto::ui
