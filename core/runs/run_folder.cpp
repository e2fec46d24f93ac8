// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/lock.h"
#include "core/runs/run_queue.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>

namespace interproto {

namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::array kSubfolders = {
    kCheckpointFolder, kEvaluationFolder, kPrototypeFolder, kMapFolder};
constexpr std::array kFiles = {
    kOptionsFile, kProvenanceFile, kJournalFile, kControlFile, kLockFile};

/// Names that a start which was killed early may have left.
bool isOurs(const std::string& name)
{
    return std::find(kSubfolders.begin(), kSubfolders.end(), name) != kSubfolders.end() ||
           std::find(kFiles.begin(), kFiles.end(), name) != kFiles.end() ||
           name.starts_with(kEventsPrefix) || name.find(".interproto-tmp") != std::string::npos;
}

std::string realPath(const std::string& path)
{
    char resolved[PATH_MAX];
    return ::realpath(path.c_str(), resolved) == nullptr ? std::string() : std::string(resolved);
}

bool isLink(const std::string& path)
{
    struct stat info{};
    return ::lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

std::string withoutTrailingSlashes(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

}  // namespace

bool isSafeRelativePath(std::string_view path)
{
    if (path.empty() || path.front() == '/' || path.find('\0') != std::string_view::npos)
        return false;
    const std::vector<std::string_view> parts = split(path, '/');
    return std::find(parts.begin(), parts.end(), "..") == parts.end();
}

std::string safeFileName(std::string_view name)
{
    std::string safe;
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                           (c == '.' && !safe.empty());
        const std::string piece =
            plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
        if (safe.size() + piece.size() > kLongestName)
            break;
        safe += piece;
    }
    return safe.empty() ? "%" : safe;
}

bool looksLikeSweep(const std::string& path)
{
    return fileExists(joined(path, kQueueFile));
}

bool looksLikeRun(const std::string& path)
{
    if (looksLikeSweep(path))
        return false;
    return fileExists(joined(path, kJournalFile)) || fileExists(joined(path, kOptionsFile));
}

RunFolder RunFolder::create(const std::string& path)
{
    if (path.empty())
        throw Error(ExitCode::Usage, "cannot make a run folder", {}, "the path is empty");
    RunFolder run(withoutTrailingSlashes(absolutePath(path)));
    makeDirectories(run.path_, true);
    const std::vector<std::string> names = sortedNames(run.path_);
    const auto foreign = std::find_if_not(names.begin(), names.end(), isOurs);
    if (foreign != names.end() && !looksLikeRun(run.path_))
        throw Error(
            ExitCode::Usage,
            "cannot start a run",
            Where::inFile(run.path_),
            fmt::format("the folder is not empty and holds no run (it has {})", quoted(*foreign)),
            "Choose a new folder.");
    for (const char* folder : kSubfolders)
        makeDirectories(run.file(folder), true);
    return run;
}

RunFolder RunFolder::open(const std::string& path)
{
    RunFolder run(withoutTrailingSlashes(absolutePath(path)));
    if (!directoryExists(run.path_))
        throw Error(ExitCode::BadInput,
                    "cannot open the run",
                    Where::inFile(run.path_),
                    "there is no such folder");
    if (!looksLikeRun(run.path_))
        throw Error(ExitCode::BadInput,
                    "cannot open the run",
                    Where::inFile(run.path_),
                    fmt::format("the folder has neither {} nor {}", kJournalFile, kOptionsFile));
    return run;
}

std::string RunFolder::file(const std::string& relative) const
{
    if (!isSafeRelativePath(relative))
        throw Error(ExitCode::BadInput,
                    "refused a path",
                    Where::inFile(path_),
                    "it leads out of the run folder (" + quoted(relative) + ")");
    std::string at = path_;
    for (const std::string_view part : split(relative, '/')) {
        at = joined(at, part.empty() ? std::string(".") : std::string(part));
        if (!isLink(at))
            continue;
        const std::string target = realPath(at);
        if (!target.starts_with(realPath(path_) + "/"))
            throw Error(ExitCode::BadInput,
                        "refused a path",
                        Where::inFile(at),
                        "the link leads out of the run folder",
                        "Link the whole run folder instead.");
    }
    return joined(path_, relative);
}

std::string RunFolder::evaluationFile(const std::string& set) const
{
    return file(std::string(kEvaluationFolder) + "/" + safeFileName(set) + ".csv");
}

bool RunFolder::hasHistory() const
{
    struct stat info{};
    return ::stat(joined(path_, kJournalFile).c_str(), &info) == 0 && info.st_size > 0;
}

std::string RunFolder::relative(const std::string& absolute) const
{
    return absolute.starts_with(path_ + "/") ? absolute.substr(path_.size() + 1) : absolute;
}

std::size_t RunFolder::removeLeftovers(const RunLock& held) const
{
    INTERPROTO_ASSERT(realPath(held.folder()) == realPath(path_));
    std::size_t removed = interproto::removeLeftovers(path_);
    for (const char* folder : kSubfolders)
        if (directoryExists(file(folder)))
            removed += interproto::removeLeftovers(file(folder));
    return removed;
}

}  // namespace interproto
