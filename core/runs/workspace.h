// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <string>
#include <string_view>
#include <vector>

namespace interproto {

inline constexpr const char* kWorkspaceFile = "workspace.toml";

/// Training images and their age labels.
struct DataSetEntry {
    std::string name;      ///< unique in the workspace
    std::string dataPath;  ///< absolute
    std::string ageFile;   ///< absolute; empty: none
};

/// A pair list and the folder its paths lie below.
struct TestSetEntry {
    std::string name;  ///< unique in the workspace
    std::string list;  ///< absolute
    std::string root;  ///< absolute; empty: found as `--test-root` finds it
};

/// A folder that a researcher works in: which data and test sets belong to it, in one small TOML
/// file, and its runs below `runs/`. Paths below the folder are stored relative to it, so that it
/// can be moved; in memory they are absolute. The data itself is never changed.
struct Workspace {
    std::string folder;  ///< absolute
    std::string title;   ///< for people; empty: the folder's name
    std::vector<DataSetEntry> dataSets;
    std::vector<TestSetEntry> testSets;

    std::string runsFolder() const;   ///< `<folder>/runs`
    std::string cacheFolder() const;  ///< `<folder>/cache`: catalogues, thumbnails; may be deleted
    /// Where `scan` leaves what it finds of a data or test set of that name.
    std::string dataCatalog(const std::string& name) const;
    std::string testCatalog(const std::string& name) const;
};

/// True when the folder holds a workspace file.
bool looksLikeWorkspace(const std::string& folder);
/// Errors (BadInput) name file and line. Odd entries are left out and told as issues:
/// "workspace-entry" (an error) for those without name or path or with a name that is taken,
/// "workspace-key" (a warning) for keys that are not known.
Workspace readWorkspace(const std::string& folder, IssueList* issues = nullptr);
/// Replaces the file atomically; makes the folder and `runs/` where they are missing. Errors: a
/// path that is no UTF-8 (BadInput), the disk.
void writeWorkspace(const Workspace& workspace);

/// What is wrong with it as a name of a data or test set; empty: nothing. 1 to 100 bytes of UTF-8,
/// no slash, no control character, not "." or "..".
std::string nameProblem(std::string_view name);
/// `name`, or `name-2`, `name-3`, ... when it is among the names of the workspace's entries; what
/// cannot stand in a name becomes '-'.
std::string freeDataSetName(const Workspace& workspace, const std::string& name);
std::string freeTestSetName(const Workspace& workspace, const std::string& name);

}  // namespace interproto
