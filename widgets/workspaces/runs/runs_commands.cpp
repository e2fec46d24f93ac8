// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/runs_commands.h"

namespace interproto::ui {

RunNotesCommand::RunNotesCommand(NotesStore& store,
                                 std::map<QString, RunNote> after,
                                 const QString& text)
    : QUndoCommand(text), store_(store), after_(std::move(after))
{
    for (const auto& [run, note] : after_)
        before_[run] = store.note(run);
}

TrashCommand::TrashCommand(RunTrash& trash, QStringList runs, const QString& text)
    : QUndoCommand(text), trash_(trash), runs_(std::move(runs))
{
    QObject::connect(&trash,
                     &RunTrash::moved,
                     &context_,
                     [this](const std::vector<TrashedFolder>& folders, const QStringList&) {
                         for (const TrashedFolder& folder : folders)
                             if (runs_.contains(folder.first))
                                 folders_.push_back(folder);
                     });
}

void TrashCommand::undo()
{
    trash_.restore(folders_);
    folders_.clear();
}

}  // namespace interproto::ui
