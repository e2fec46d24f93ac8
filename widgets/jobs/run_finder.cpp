// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_finder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/run_search.h"

namespace interproto::ui {

FolderFound findRuns(const std::string& path)
{
    FolderFound result;
    if (fileExists(path) && lowerExtension(path) == ".jsonl") {
        result.kind = FolderKind::Run;
        result.runs = {path};
        return result;
    }
    if (!directoryExists(path))
        return result;
    try {
        result.runs = findRunFolders(path, {.eventFolders = true});
    } catch (const Error&) {
        // A folder that may not be listed: nothing is known to be in it.
    }
    const bool isItself = result.runs.size() == 1 && result.runs.front() == path;
    result.kind = result.runs.empty() ? FolderKind::Nothing
                  : isItself          ? FolderKind::Run
                                      : FolderKind::Runs;
    return result;
}

}  // namespace interproto::ui
