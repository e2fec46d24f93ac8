// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/issue.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace interproto {

/// Which of our lists a text is.
enum class ListKind {
    Unknown,
    AgeLabels,   ///< id path age gender
    PairList,    ///< label path1 path2
    ScoredPairs  ///< CSV with a similarity
};

/// Bytes that listKindOf() looks at.
inline constexpr std::size_t kListHeadBytes = 1 << 16;

/// By the majority of the first lines. Any thread.
ListKind listKindOf(std::string_view head);
/// Unknown when the file is no text or cannot be read.
ListKind listKindOfFile(const std::string& path);

/// The error for a list none of whose `lines` could be used: the first line with what is wrong with
/// it, and what the file seems to be instead. `summary`: "cannot read the pair list".
Error unreadableList(const std::string& summary,
                     const std::string& file,
                     std::int64_t lines,
                     const Issue& first);
/// The error for a list without a line.
Error emptyList(const std::string& summary, const std::string& file, const std::string& wanted);

}  // namespace interproto
