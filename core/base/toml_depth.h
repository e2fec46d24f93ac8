// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace interproto {

/// So many dots may stand in one line of TOML from strangers: dotted keys nest tables, and the
/// parser walks over nested tables on the stack, without a limit of its own.
inline constexpr std::size_t kMostTomlDots = 64;

/// The first line (1-based) with more dots than that; 0: none.
std::int64_t tooDeepTomlLine(std::string_view text);

}  // namespace interproto
