// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/runs/run_notes.h"
#include "widgets/workspaces/runs/run_trash.h"

#include <QUndoCommand>

namespace interproto::ui {

/// Notes, tags or archive marks of some runs, before and after.
class RunNotesCommand : public QUndoCommand {
public:
    RunNotesCommand(NotesStore& store, std::map<QString, RunNote> after, const QString& text);

    void undo() override { store_.set(before_); }
    void redo() override { store_.set(after_); }

private:
    NotesStore& store_;
    std::map<QString, RunNote> before_;
    std::map<QString, RunNote> after_;
};

/// Runs moved to the trash. What the trash says later decides what undo brings back.
class TrashCommand : public QUndoCommand {
public:
    TrashCommand(RunTrash& trash, QStringList runs, const QString& text);

    void undo() override;
    void redo() override { trash_.move(runs_); }

private:
    RunTrash& trash_;
    QStringList runs_;
    std::vector<TrashedFolder> folders_;
    QObject context_;
};

}  // namespace interproto::ui
