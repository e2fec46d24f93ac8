// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_group.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>

namespace interproto {

FileGroup::~FileGroup()
{
    for (const std::string& file : staged_)
        ::unlink(file.c_str());
}

void FileGroup::write(const std::string& path, std::string_view bytes)
{
    static std::atomic<unsigned> counter{0};
    const std::string staged = fmt::format(
        "{}/.{}.new-{}-{}", parentDirectory(path), fileName(path), ::getpid(), counter++);
    try {
        writeFile(staged, bytes);
    } catch (const Error& error) {
        // Told under the name that a person gave.
        throw Error(error.code(), error.summary(), Where::inFile(path), error.why(), error.hint());
    }
    paths_.push_back(path);
    staged_.push_back(staged);
}

void FileGroup::commit()
{
    // A rename over a folder fails; found now, it fails before the first one.
    for (const std::string& path : paths_)
        if (directoryExists(path))
            throw Error(ExitCode::Disk,
                        "cannot write",
                        Where::inFile(path),
                        "a folder has that name",
                        "Choose another name.");
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        if (::rename(staged_[i].c_str(), paths_[i].c_str()) != 0)
            throw systemError("cannot write", paths_[i], errno);
        syncDirectory(parentDirectory(paths_[i]));
    }
    staged_.clear();
}

bool holdsBytes(const std::string& path, std::string_view bytes)
{
    try {
        return fileExists(path) && InputFile(path).size() == bytes.size() &&
               readFile(path) == bytes;
    } catch (const Error&) {
        return false;
    }
}

std::vector<std::string> takenPaths(const std::vector<std::string>& paths)
{
    std::vector<std::string> taken;
    struct stat status{};
    for (const std::string& path : paths)
        if (::lstat(path.c_str(), &status) == 0)
            taken.push_back(path);
    return taken;
}

void refuseTakenPaths(const std::vector<std::string>& paths, bool force)
{
    const std::vector<std::string> taken = force ? std::vector<std::string>() : takenPaths(paths);
    if (taken.empty())
        return;
    std::string more;
    for (std::size_t i = 1; i < taken.size(); ++i)
        more += (i == 1 ? "; so would be " : ", ") + fileName(taken[i]);
    throw Error(ExitCode::Usage,
                "the file is there already",
                Where::inFile(taken.front()),
                "it would be replaced" + more,
                "Name another place with --out, or replace what is there with --force.");
}

}  // namespace interproto
