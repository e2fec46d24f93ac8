// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace interproto {

/// One picture of `<root>/<identity>/<image>`. The views are valid during the callback alone.
struct FolderImage {
    std::string_view identity;             ///< name of the folder
    std::string_view fileName;             ///< with extension
    std::uint64_t size = 0;                ///< bytes
    std::int64_t modifiedNanoseconds = 0;  ///< since 1970
};

/// Walks a training folder, identities and pictures sorted by bytes: the same order on every file
/// system. Memory: the names of the identities and of one identity's pictures. Known extensions
/// only (.jpg .jpeg .png .bmp .webp in any case). Links are followed. Issues, all at the path they
/// are about: "stray-file" (in the root), "nested-folder", "unknown-extension", "not-a-file" (FIFO,
/// device, dangling link), "unreadable-folder", "empty-identity". Hidden names (`.`) are passed
/// over silently. Returns the number of pictures; stops between pictures when `stop` asks. An Error
/// when the root cannot be listed.
std::int64_t walkImageFolder(const std::string& root,
                             const std::function<void(const FolderImage&)>& image,
                             IssueList& issues,
                             std::stop_token stop = {});

}  // namespace interproto
