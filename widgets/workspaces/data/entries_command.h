// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/workspace.h"

#include <QUndoCommand>

#include <functional>

namespace interproto::ui {

/// Data and test sets of a workspace file, each with the place in its list that it stands at, or is
/// to stand at.
struct PlacedEntries {
    std::vector<std::pair<std::size_t, DataSetEntry>> dataSets;
    std::vector<std::pair<std::size_t, TestSetEntry>> testSets;
};

/// Puts entries into the workspace file, or takes them out, and back. What lies on the disk is
/// never touched.
class EntriesCommand : public QUndoCommand {
public:
    enum class Does { Add, Remove };
    /// Does the change to the file as it is on the disk.
    using Apply = std::function<void(std::function<void(Workspace&)>)>;

    EntriesCommand(Does does, PlacedEntries entries, Apply apply, const QString& text);

    void redo() override { change(does_ == Does::Add); }
    void undo() override { change(does_ != Does::Add); }

private:
    void change(bool adds) const;

    Does does_;
    PlacedEntries entries_;
    Apply apply_;
};

}  // namespace interproto::ui
