// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_search.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/run_folder.h"

#include <sys/stat.h>

#include <algorithm>

namespace interproto {

namespace {

constexpr int kLevels = 2;

bool isRealFolder(const std::string& path)
{
    struct stat info{};
    return ::lstat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

void search(const std::string& folder,
            RunSearch what,
            int levelsBelow,
            std::vector<std::string>& found)
{
    if (looksLikeRun(folder)) {
        found.push_back(folder);
        return;
    }
    std::vector<std::string> names;
    try {
        names = sortedNames(folder);
    } catch (const Error&) {
        if (levelsBelow == kLevels)
            throw;
        return;
    }
    const auto isEvents = [](const std::string& name) { return name.starts_with(kEventsPrefix); };
    if (what.eventFolders && std::ranges::any_of(names, isEvents))
        found.push_back(folder);
    if (levelsBelow == 0)
        return;
    // A sweep keeps its runs one level further down.
    const int left = looksLikeSweep(folder) ? levelsBelow : levelsBelow - 1;
    for (const std::string& name : names)
        if (const std::string path = joined(folder, name); isRealFolder(path))
            search(path, what, left, found);
}

}  // namespace

std::vector<std::string> findRunFolders(const std::string& folder, RunSearch what)
{
    std::vector<std::string> found;
    search(folder, what, kLevels, found);
    std::ranges::sort(found);
    return found;
}

}  // namespace interproto
