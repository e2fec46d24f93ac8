// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/pair_list.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

namespace interproto {

namespace {

struct Entry {
    std::string name;
    unsigned char type =
        DT_UNKNOWN;  ///< DT_REG, DT_DIR, or DT_UNKNOWN for links and file systems that do not say
    std::uint64_t size = 0;
    std::int64_t modified = 0;
};

using Directory = std::unique_ptr<DIR, int (*)(DIR*)>;

/// Opens and lists a folder below `parent`, hidden names left out; sets errno and returns null when
/// it cannot.
Directory listFolder(int parent, const char* name, std::vector<Entry>& entries)
{
    entries.clear();
    const int descriptor = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    Directory directory(descriptor < 0 ? nullptr : ::fdopendir(descriptor), ::closedir);
    if (!directory) {
        const int reason = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        errno = reason;
        return directory;
    }
    errno = 0;
    while (const dirent* entry = ::readdir(directory.get()))
        if (entry->d_name[0] != '.') {
            const bool plain = entry->d_type == DT_REG || entry->d_type == DT_DIR;
            entries.push_back(
                {entry->d_name, plain ? entry->d_type : static_cast<unsigned char>(DT_UNKNOWN)});
        }
    if (const int reason = errno; reason != 0) {
        directory.reset();
        errno = reason;
        return directory;
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.name < b.name;
    });
    return directory;
}

/// Fills in type, size and time, through a link if it is one. DT_UNKNOWN stays for anything but
/// files and folders.
void lookAt(int folder, Entry& entry)
{
    struct stat info{};
    entry.type = DT_UNKNOWN;
    if (::fstatat(folder, entry.name.c_str(), &info, 0) != 0)
        return;
    if (S_ISREG(info.st_mode))
        entry.type = DT_REG;
    if (S_ISDIR(info.st_mode))
        entry.type = DT_DIR;
    entry.size = static_cast<std::uint64_t>(info.st_size);
    entry.modified = std::int64_t(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
}

class Walk {
public:
    Walk(const std::string& root,
         const std::function<void(const FolderImage&)>& image,
         IssueList& issues,
         std::stop_token stop)
        : root_(root), image_(image), issues_(issues), stop_(std::move(stop))
    {
    }

    std::int64_t run()
    {
        std::vector<Entry> identities;
        const Directory top = listFolder(AT_FDCWD, root_.c_str(), identities);
        if (!top)
            throw systemError("cannot list the folder", root_, errno);
        for (Entry& identity : identities) {
            if (stop_.stop_requested())
                break;
            if (identity.type == DT_UNKNOWN)
                lookAt(::dirfd(top.get()), identity);
            if (identity.type == DT_DIR)
                walkIdentity(::dirfd(top.get()), identity.name);
            else
                tell("stray-file", identity.name, "it is no identity's folder", "It is left out.");
        }
        return count_;
    }

private:
    void walkIdentity(int top, const std::string& identity)
    {
        const Directory directory = listFolder(top, identity.c_str(), entries_);
        if (!directory) {
            tell("unreadable-folder", identity, std::strerror(errno), "Its pictures are left out.");
            return;
        }
        const std::int64_t before = count_;
        for (Entry& entry : entries_) {
            if (stop_.stop_requested())
                return;
            take(::dirfd(directory.get()), identity, entry);
        }
        if (count_ == before)
            tell("empty-identity", identity, "the folder holds no pictures", "It is no class.");
    }

    void take(int folder, const std::string& identity, Entry& entry)
    {
        const bool known = hasImageExtension(entry.name);
        if (known || entry.type == DT_UNKNOWN)
            lookAt(folder, entry);
        if (entry.type == DT_DIR)
            return tell("nested-folder",
                        identity + "/" + entry.name,
                        "folders inside an identity are not searched",
                        "");
        if (!known)
            return tell("unknown-extension",
                        identity + "/" + entry.name,
                        "wanted .jpg, .jpeg, .png, .bmp or .webp",
                        "It is left out.");
        if (entry.type != DT_REG)
            return tell("not-a-file",
                        identity + "/" + entry.name,
                        "it is no regular file",
                        "It is left out.");
        ++count_;
        image_({identity, entry.name, entry.size, entry.modified});
    }

    void tell(const char* code, const std::string& path, std::string message, const char* hint)
    {
        issues_.add({Severity::Warning,
                     code,
                     Where::inFile(joined(root_, path)),
                     std::move(message),
                     hint});
    }

    const std::string& root_;
    const std::function<void(const FolderImage&)>& image_;
    IssueList& issues_;
    std::stop_token stop_;
    std::vector<Entry> entries_;  ///< of the current identity; its memory is used again
    std::int64_t count_ = 0;
};

}  // namespace

std::int64_t walkImageFolder(const std::string& root,
                             const std::function<void(const FolderImage&)>& image,
                             IssueList& issues,
                             std::stop_token stop)
{
    return Walk(root, image, issues, std::move(stop)).run();
}

}  // namespace interproto
