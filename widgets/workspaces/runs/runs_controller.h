// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/workspaces/runs/run_index.h"
#include "widgets/workspaces/runs/run_notes.h"
#include "widgets/workspaces/runs/run_trash.h"
#include "widgets/workspaces/runs/runs_table_model.h"
#include "widgets/workspaces/runs/runs_view.h"

#include <QPointer>
#include <QUndoStack>

namespace interproto::ui {

/// The Runs page: a live table of the workspace's runs, and what can be done with them.
class RunsController : public Page {
    Q_OBJECT

public:
    explicit RunsController(QObject* parent = nullptr);
    ~RunsController() override;

    QString key() const override { return QStringLiteral("runs"); }
    QString title() const override;
    Mark mark() const override { return Mark::List; }
    QWidget* widget() override { return &view(); }
    void setWorkspace(const QString& folder) override;
    /// Chooses the runs that were asked for, or lists a folder of runs that is no workspace.
    bool show(const PageRequest& request) override;
    void setActive(bool isActive) override;
    bool isBusy() const override { return !isComplete_; }
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;

    void run(RunCommand command);
    /// The rows and columns that are shown. An Error when it cannot be written.
    void writeTable(const QString& file);
    QUndoStack* undoStack() override { return &undo_; }
    const RunsTableModel& model() const { return model_; }
    /// Built when it is first wanted.
    RunsView& view();

Q_SIGNALS:
    /// What may be done, or undone, changed.
    void commandsChanged();
    /// Every run of the workspace was looked into.
    void indexed();

private:
    void openFolder(const QString& folder);
    void takeNews(const RunIndexPointer& news);
    void update();
    void editNote(const QString& run, const RunNote& note);
    void archive(const QStringList& runs);
    void trash(const QStringList& runs);
    void resume(const QString& run);
    void compareOptions(const QStringList& runs);
    void saveTable();
    void ask(const QString& page, const QStringList& runs);
    std::set<RunCommand> enabledCommands(const QStringList& chosen) const;
    bool areArchived(const QStringList& runs) const;
    void connectStores();

    NotesStore notes_;
    RunIndex index_;
    RunTrash trash_;
    RunsTableModel model_;
    RunsFilter filter_;
    QPointer<RunsView> view_;  ///< the window that shows it owns it
    QString workspace_;
    QStringList wanted_;  ///< to be chosen once they are listed
    std::set<RunCommand> enabled_;
    bool isComplete_ = true;
    bool isActive_ = false;
    QUndoStack undo_;  ///< last: it tells that it empties when it goes, and the rest must hear it
};

}  // namespace interproto::ui
