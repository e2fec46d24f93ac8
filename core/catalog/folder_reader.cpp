// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/folder_reader.h"

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
#include <unordered_set>

namespace interproto {

namespace {

struct CloseDirectory {
    void operator()(DIR* directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

std::int64_t modifiedTime(const struct stat& info)
{
    return std::int64_t(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
}

/// Names in the folder without hidden ones, sorted by bytes. False, with errno set, when reading
/// fails.
bool readNames(DIR* directory, std::vector<std::string>& names)
{
    errno = 0;
    while (const dirent* entry = ::readdir(directory)) {
        if (entry->d_name[0] != '.')
            names.emplace_back(entry->d_name);
        errno = 0;
    }
    const int error = errno;
    std::sort(names.begin(), names.end());
    errno = error;
    return error == 0;
}

/// Replaces the folder's entries by what is listed; takes over what is known of files of the same
/// name.
void takeNames(FolderState& folder, std::vector<std::string> names, int directory)
{
    std::vector<ScannedImage> before = std::move(folder.images);
    std::vector<StrayEntry> straysBefore = std::move(folder.strays);
    folder.images.clear();
    folder.strays.clear();
    auto known = before.begin();
    for (std::string& name : names) {
        struct stat info{};
        const bool isImage = hasImageExtension(name);
        // An ordinary file with a picture's name is looked at later, with its size.
        const bool isThere = isImage || ::fstatat(directory, name.c_str(), &info, 0) == 0;
        if (!isImage) {
            const StrayKind kind = !isThere                ? StrayKind::NoFile
                                   : S_ISDIR(info.st_mode) ? StrayKind::Folder
                                   : S_ISREG(info.st_mode) ? StrayKind::OtherExtension
                                                           : StrayKind::NoFile;
            folder.strays.push_back({std::move(name), kind});
            continue;
        }
        while (known != before.end() && known->name < name)
            ++known;
        if (known != before.end() && known->name == name) {
            folder.images.push_back(std::move(*known));
            ++known;
        } else {
            folder.changed = true;
            folder.images.emplace_back().name = std::move(name);
            folder.images.back().size = -1;
        }
    }
    const auto same = [](const StrayEntry& a, const StrayEntry& b) {
        return a.name == b.name && a.kind == b.kind;
    };
    folder.changed = folder.changed || before.size() != folder.images.size() ||
                     !std::equal(straysBefore.begin(),
                                 straysBefore.end(),
                                 folder.strays.begin(),
                                 folder.strays.end(),
                                 same);
}

/// Marks all but the first picture of each number.
void markSameKeys(FolderState& folder)
{
    std::unordered_set<std::uint64_t> seen;
    seen.reserve(folder.images.size());
    for (ScannedImage& image : folder.images) {
        image.status &= ~std::uint32_t(kImageSameKey);
        if (!seen.insert(LabelIndex::imageNumber(withoutImageExtension(image.name))).second)
            image.status |= kImageSameKey;
    }
}

enum class Look { Image, NoFile, Folder };

/// Takes size and time of a picture, and forgets what is known of it when they have changed.
Look lookAt(ScannedImage& image, int directory, std::int64_t now, bool& changed)
{
    struct stat info{};
    if (::fstatat(directory, image.name.c_str(), &info, 0) != 0)
        return Look::NoFile;
    if (!S_ISREG(info.st_mode))
        return S_ISDIR(info.st_mode) ? Look::Folder : Look::NoFile;
    const std::int64_t time = modifiedTime(info);
    if (image.size == info.st_size && image.mtime == time)
        return Look::Image;
    const std::uint32_t sameKey = image.status & kImageSameKey;
    forgetCheck(image);
    image.status = sameKey;
    image.size = info.st_size;
    image.mtime = keptTime(time, now);
    changed = true;
    return Look::Image;
}

void joinLabels(FolderState& folder, const LabelIndex* labels)
{
    folder.labels.assign(folder.images.size(), LabelIndex::kNone);
    const std::size_t identity =
        labels != nullptr ? labels->identityOf(folder.name) : LabelIndex::kNone;
    const bool known = identity != LabelIndex::kNone;
    const LabelIndex::Range range = known ? labels->labelsOf(identity) : LabelIndex::Range{};
    for (std::size_t i = 0; i < folder.images.size(); ++i) {
        ScannedImage& image = folder.images[i];
        const std::size_t found =
            known ? labels->find(range, withoutImageExtension(image.name)) : LabelIndex::kNone;
        const bool hasLabel = found != LabelIndex::kNone;
        const float age = hasLabel ? labels->at(found).age : kUnknownAge;
        const Gender gender = hasLabel ? labels->at(found).gender : Gender::Unknown;
        const bool sameAge = age == image.age || (age != age && image.age != image.age);
        folder.changed = folder.changed || !sameAge || gender != image.gender;
        folder.labels[i] = found;
        image.age = age;
        image.gender = gender;
    }
}

void clearFolder(FolderState& folder, std::string failure)
{
    folder.changed = folder.changed || !folder.images.empty() || !folder.strays.empty();
    folder.images.clear();
    folder.strays.clear();
    folder.labels.clear();
    folder.mtime = 0;
    folder.failure = std::move(failure);
    folder.finished = true;
}

/// Lists the folder when its time has changed. False when it cannot be read.
bool listWhenChanged(FolderState& folder, DIR* directory, std::int64_t now)
{
    struct stat info{};
    if (::fstat(::dirfd(directory), &info) != 0)
        return false;
    const std::int64_t time = modifiedTime(info);
    if (folder.mtime != 0 && folder.mtime == time)
        return true;
    std::vector<std::string> names;
    folder.listed = true;
    if (!readNames(directory, names))
        return false;
    folder.mtime = keptTime(time, now);
    takeNames(folder, std::move(names), ::dirfd(directory));
    markSameKeys(folder);
    return true;
}

/// Sizes, times and headers of all pictures. False when stopped.
bool checkImages(FolderState& folder,
                 const FolderChecks& checks,
                 const std::string& path,
                 int directory,
                 std::int64_t now,
                 std::stop_token stop)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < folder.images.size(); ++i) {
        if (stop.stop_requested())
            return false;
        ScannedImage& image = folder.images[i];
        const Look look = lookAt(image, directory, now, folder.changed);
        if (look != Look::Image) {
            folder.changed = true;
            folder.strays.push_back(
                {image.name, look == Look::Folder ? StrayKind::Folder : StrayKind::NoFile});
            continue;
        }
        const std::uint32_t before = image.status;
        checkImage(
            path + "/" + image.name, image, checks.readHeaders, checks.decode, folder.checks);
        folder.changed = folder.changed || before != image.status;
        if (kept != i)
            folder.images[kept] = std::move(image);
        ++kept;
    }
    if (kept != folder.images.size()) {
        folder.images.resize(kept);
        std::sort(folder.strays.begin(),
                  folder.strays.end(),
                  [](const StrayEntry& a, const StrayEntry& b) { return a.name < b.name; });
        // What was no picture may be one by the next scan, without a change of the folder's time.
        folder.mtime = 0;
    }
    return true;
}

}  // namespace

std::vector<std::string> listIdentities(const std::string& root,
                                        IssueList& issues,
                                        ClassOrder order)
{
    if (!directoryExists(root))
        throw Error(ExitCode::BadInput,
                    "cannot scan the training folder",
                    Where::inFile(root),
                    fileExists(root) ? "it is a file, wanted a folder of `<id>/<image>`"
                                     : "there is no such folder",
                    "Check the path, and that its disk is mounted.");
    std::vector<std::string> folders;
    for (std::string& name : sortedNames(root)) {
        if (name.front() == '.')
            continue;
        const std::string path = joined(root, name);
        if (directoryExists(path))
            folders.push_back(std::move(name));
        else
            issues.add({Severity::Warning,
                        "stray-file",
                        Where::inFile(path),
                        "not a folder of pictures; it is no identity",
                        "Move it out of the training folder."});
    }
    orderIdentities(folders, order);
    return folders;
}

void readFolder(FolderState& folder, const FolderChecks& checks, std::stop_token stop)
{
    const std::string path = joined(checks.root, folder.name);
    const Directory directory(::opendir(path.c_str()));
    if (!directory) {
        clearFolder(folder, std::strerror(errno));
        return;
    }
    const std::int64_t now = nowNanoseconds();
    if (!listWhenChanged(folder, directory.get(), now)) {
        clearFolder(folder, std::strerror(errno));
        return;
    }
    if (!checkImages(folder, checks, path, ::dirfd(directory.get()), now, stop))
        return;
    joinLabels(folder, checks.labels);
    folder.finished = true;
}

}  // namespace interproto
