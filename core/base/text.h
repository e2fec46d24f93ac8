// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// Without leading and trailing blanks, tabs and line ends.
std::string_view trimmed(std::string_view text);
/// The pieces between `separator`, empty ones included.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The pieces between runs of blanks and tabs, never empty.
std::vector<std::string_view> splitBlanks(std::string_view text);
std::string lowered(std::string_view asciiText);
/// Keys as they are typed: "sample-data" for "sample_data".
std::string dashed(std::string_view key);

/// The whole text as a number, or nothing: no sign of '+', no blanks, no rest, no infinity.
std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<double> parseNumber(std::string_view text);

/// Control bytes (and a lone ESC) as `\xNN`, so that a name from a file cannot drive the terminal.
/// Other bytes stay.
std::string escapeControl(std::string_view text);
/// In double quotes, controls escaped, cut to 60 bytes: how a found value is shown in a message.
std::string quoted(std::string_view found);
/// An overload of its own, or std::quoted would be found for a std::string.
inline std::string quoted(const std::string& found)
{
    return quoted(std::string_view(found));
}

/// The candidate nearest to `word` by edit distance, when near enough to be a typing mistake.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// "1.4 GB"; decimal units.
std::string humanBytes(std::uint64_t bytes);
/// "2 h 05 min", "3 min 20 s", "12 s", "0.4 s".
std::string humanSeconds(double seconds);
/// "85,742".
std::string humanCount(std::int64_t count);
/// The shortest decimal text that reads back as the same double; "nan", "inf" and "-inf" otherwise.
std::string exactNumber(double value);

/// UTC, "2026-01-31T12:00:00.123Z".
std::string isoTime(double secondsSinceEpoch);
double nowSeconds();

}  // namespace interproto
