// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_finder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/run_folder.h"

#include <filesystem>
#include <string_view>

namespace interproto::ui {

namespace {

constexpr int kLevels = 2;

void search(const std::string& folder, int levels, std::vector<std::string>& found)
{
    if (looksLikeRun(folder)) {
        found.push_back(folder);
        return;
    }
    std::vector<std::string> names;
    try {
        names = sortedNames(folder);
    } catch (const Error&) {
        return;
    }
    bool hasEvents = false;
    for (const std::string& name : names)
        hasEvents = hasEvents || std::string_view(name).starts_with(kEventsPrefix);
    if (hasEvents)
        found.push_back(folder);
    if (levels == 0)
        return;
    // A sweep keeps its runs one level further down.
    const int left = looksLikeSweep(folder) ? levels : levels - 1;
    for (const std::string& name : names) {
        const std::string path = joined(folder, name);
        std::error_code ignored;
        // A link to a folder may lead anywhere, back up included.
        if (std::filesystem::is_directory(std::filesystem::symlink_status(path, ignored)))
            search(path, left, found);
    }
}

}  // namespace

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
    search(path, kLevels, result.runs);
    const bool isItself = result.runs.size() == 1 && result.runs.front() == path;
    result.kind = result.runs.empty() ? FolderKind::Nothing
                  : isItself          ? FolderKind::Run
                                      : FolderKind::Runs;
    return result;
}

}  // namespace interproto::ui
