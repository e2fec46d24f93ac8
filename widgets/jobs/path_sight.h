// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"

#include <QString>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interproto::ui {

enum class PathKind;

/// Something near a path that can be opened.
struct PathNear {
    QString path;
    PathKind kind;
};

/// What a path looks like that is nothing to open as it is: for telling what was seen, and what
/// might have been meant.
struct PathSight {
    bool isFolder = false;
    int folders = 0;  ///< of a folder's first entries
    int files = 0;
    std::vector<std::pair<QString, int>> extensions;  ///< of its files, the most frequent first
    std::int64_t bytes = -1;                          ///< of a file
    Content content = Content::Text;                  ///< of a file
    QString failure;                                  ///< of weights: why they cannot be read
    std::vector<PathNear> above;   ///< the nearest workspace, run or training folder; at most one
    std::vector<PathNear> inside;  ///< training folders, lists, age files, workspaces in it
};

/// Reads names, and a few lines of the files in a folder. Slow on slow disks: not for the GUI
/// thread.
PathSight lookInto(const std::string& path, PathKind kind);

/// "a workspace", "a folder of runs", "an age file", in the window's language.
QString kindText(PathKind kind);
/// "12 files (pdf 8, docx 4) and 2 folders", "an empty file", "a text file of 3 kB".
QString sightText(const PathSight& sight);

}  // namespace interproto::ui
