// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto::ui {

/// What lies at a path that a person opens.
enum class FolderKind {
    Missing,  ///< nothing there
    Nothing,  ///< no run in it
    Run,      ///< a run folder, a lone journal, or a folder with TensorBoard's event files
    Runs      ///< a folder of such
};

struct FolderFound {
    FolderKind kind = FolderKind::Missing;
    std::vector<std::string> runs;  ///< sorted by path; one for Run
};

/// Looks in `path` and two levels below it; also finds folders that hold nothing but event files.
/// Folders that may not be listed are passed over. Opens no run. Slow on slow disks: not for the
/// GUI thread.
FolderFound findRuns(const std::string& path);

}  // namespace interproto::ui
