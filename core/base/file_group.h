// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// The files of one export: all of them appear, or none does. Each is written beside its place
/// first; what was there before stays as it is until commit().
///
///     FileGroup group;
///     group.write("loss.pdf", picture);
///     group.write("loss.csv", table);
///     group.commit();
class FileGroup {
public:
    FileGroup() = default;
    ~FileGroup();
    FileGroup(const FileGroup&) = delete;
    FileGroup& operator=(const FileGroup&) = delete;

    /// Brings the bytes to the disk, under a name of their own: a full disk is an Error here.
    void write(const std::string& path, std::string_view bytes);
    /// Gives all files their names. An Error, before the first one, when a folder has such a name.
    void commit();
    /// In the order of write().
    const std::vector<std::string>& paths() const { return paths_; }

private:
    std::vector<std::string> paths_;
    std::vector<std::string> staged_;  ///< a temporary for each path; none after commit()
};

/// True when `path` is a file with just these bytes: nothing is lost when they are written again.
bool holdsBytes(const std::string& path, std::string_view bytes);

/// Those of `paths` where something is already: a file, a folder, a link that leads nowhere.
std::vector<std::string> takenPaths(const std::vector<std::string>& paths);

/// What every command asks before it works for the files of `--out`: an Error (Usage) that names
/// those which are there already, unless `force`.
void refuseTakenPaths(const std::vector<std::string>& paths, bool force);

}  // namespace interproto
