// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/lock.h"
#include "core/runs/run_queue.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

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

bool isTemporary(const std::string& name)
{
    return name.find(".interproto-tmp") != std::string::npos;
}

/// Names that a start which was killed early may have left.
bool isOurs(const std::string& name)
{
    return std::find(kSubfolders.begin(), kSubfolders.end(), name) != kSubfolders.end() ||
           std::find(kFiles.begin(), kFiles.end(), name) != kFiles.end() ||
           name.starts_with(kEventsPrefix) || name.starts_with(kCatalogFile) || isTemporary(name);
}

bool hasContent(const std::string& file)
{
    struct stat info{};
    return ::stat(file.c_str(), &info) == 0 && info.st_size > 0;
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

bool runHasHistory(const std::string& path)
{
    if (hasContent(joined(path, kJournalFile)))
        return true;
    if (!directoryExists(path))
        return false;
    const auto isKept = [](const std::string& name) { return !isTemporary(name); };
    for (const char* folder : kSubfolders)
        if (const std::string sub = joined(path, folder); directoryExists(sub))
            if (const auto names = sortedNames(sub); std::ranges::any_of(names, isKept))
                return true;
    return std::ranges::any_of(sortedNames(path), [](const std::string& name) {
        return name.starts_with(kEventsPrefix) && !isTemporary(name);
    });
}

RunFolder RunFolder::create(const std::string& path)
{
    if (path.empty())
        throw Error(ExitCode::Usage, "cannot make a run folder", {}, "the path is empty");
    RunFolder run(withoutTrailingSlashes(absolutePath(path)));
    if (directoryExists(run.path_)) {
        run.found_ = sortedNames(run.path_);
        const auto foreign = std::find_if_not(run.found_.begin(), run.found_.end(), isOurs);
        if (foreign != run.found_.end() && !run.hasHistory())
            throw Error(ExitCode::Usage,
                        "cannot start a run",
                        Where::inFile(run.path_),
                        fmt::format("the folder is not empty and holds no run (it has {})",
                                    quoted(*foreign)),
                        "Choose a new folder.");
    } else {
        run.make(run.path_);
    }
    for (const char* folder : kSubfolders)
        if (const std::string sub = run.file(folder); !directoryExists(sub))
            run.make(sub);
    return run;
}

void RunFolder::make(const std::string& path)
{
    // Parents of the run folder are a person's: made where missing, and left.
    makeDirectories(path, true);
    made_.push_back(path);
}

void RunFolder::removeWhatWasMade(const std::vector<std::string>& files) const
{
    const auto remove = [this](const std::string& name) {
        if (std::find(found_.begin(), found_.end(), name) == found_.end())
            ::unlink(joined(path_, name).c_str());
    };
    for (const std::string& name : files)
        remove(name);
    remove(kLockFile);
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder)
        ::rmdir(folder->c_str());
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

bool RunFolder::hasJournal() const
{
    return hasContent(joined(path_, kJournalFile));
}

bool RunFolder::hasHistory() const
{
    return runHasHistory(path_);
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
