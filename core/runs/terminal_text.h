// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text from files on a terminal: shown as typed, never obeyed.
namespace interproto {

/// Valid UTF-8 without C0 and C1 controls (which some terminals obey), line separators and changes
/// of writing direction; their bytes, and bytes that are no UTF-8, appear as \xNN.
std::string terminalText(std::string_view text);
/// Columns of a text that terminalText() made; wide (East Asian) characters count one.
std::size_t columnsOf(std::string_view text);
/// At most `columns` wide; what is cut ends in "…".
std::string fitted(std::string_view text, std::size_t columns);
/// Filled with blanks on the right to `columns`.
std::string padded(std::string text, std::size_t columns);

}  // namespace interproto
