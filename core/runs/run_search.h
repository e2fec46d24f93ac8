// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

struct RunSearch {
    /// Folders that hold TensorBoard's event files and no run of ours, too.
    bool eventFolders = false;
};

/// The runs in `folder` and up to two levels below it (one more inside a sweep), the folder itself
/// when it is a run; sorted by path. The command line and the window find the same ones by it.
/// Links to folders are not followed: one may lead back up. A folder that may not be listed hides
/// its runs, not the others'; for `folder` itself it is an Error (BadInput). Opens no run.
std::vector<std::string> findRunFolders(const std::string& folder, RunSearch search = {});

}  // namespace interproto
