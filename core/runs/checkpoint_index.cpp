// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpoint_index.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace interproto {

namespace {

constexpr std::string_view kPrefix = "step-";
constexpr std::string_view kSuffix = ".pth";

}  // namespace

std::string checkpointName(std::int64_t step)
{
    INTERPROTO_ASSERT(step >= 0);
    return fmt::format("{}{:08}{}", kPrefix, step, kSuffix);
}

std::optional<std::int64_t> checkpointStep(std::string_view name)
{
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix) ||
        name.size() <= kPrefix.size() + kSuffix.size())
        return std::nullopt;
    const std::string_view digits =
        name.substr(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size());
    const std::optional<std::int64_t> step = parseInteger(digits);
    // One name for each step: "step-1.pth" and "step--5.pth" are a person's files.
    if (!step || *step < 0 || checkpointName(*step) != name)
        return std::nullopt;
    return step;
}

std::string bestBackboneName(const std::string& set)
{
    return "best-" + safeFileName(set) + ".backbone.pth";
}

std::string bestHeadName(const std::string& set)
{
    return "best-" + safeFileName(set) + ".head.pth";
}

std::vector<CheckpointFile> listCheckpoints(const std::string& runFolder)
{
    const std::string folder = joined(runFolder, kCheckpointFolder);
    std::vector<CheckpointFile> found;
    if (!directoryExists(folder))
        return found;
    for (const std::string& name : sortedNames(folder)) {
        const std::optional<std::int64_t> step = checkpointStep(name);
        const std::string path = joined(folder, name);
        struct stat info{};
        if (!step || ::lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode))
            continue;
        const double modified = static_cast<double>(info.st_mtim.tv_sec) +
                                1e-9 * static_cast<double>(info.st_mtim.tv_nsec);
        found.push_back({*step, path, static_cast<std::uint64_t>(info.st_size), modified});
    }
    std::sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.step > b.step; });
    return found;
}

std::vector<std::string> pruneCheckpoints(
    const std::string& runFolder,
    std::size_t keepLast,
    const std::function<bool(const CheckpointFile&)>& readsBack)
{
    const std::vector<CheckpointFile> all = listCheckpoints(runFolder);
    const std::size_t keep = std::max<std::size_t>(keepLast, 2);
    std::vector<std::string> deleted;
    if (all.size() <= keep || !readsBack(all.front()))
        return deleted;
    for (std::size_t i = keep; i < all.size(); ++i) {
        if (::unlink(all[i].path.c_str()) != 0 && errno != ENOENT)
            throw systemError("cannot delete an old checkpoint", all[i].path, errno);
        deleted.push_back(all[i].path);
    }
    return deleted;
}

}  // namespace interproto
