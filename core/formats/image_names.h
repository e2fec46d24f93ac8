// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace interproto {

/// What the name of a picture tells about it, by the naming habits of the data sets:
///
///     FG-NET    .../001A05a.JPG                       identity 001, age 5
///     AgeDB     .../<Name>/6472_<Name>_10.jpg         identity <Name>, age 10 (also `..._10_m.jpg`
///     of the original release) LAG       .../LAG-aligned/<name>/y/<file>       identity <name>,
///     young; <name>/<file>: adult; no ages Folder    .../<identity>/<image> identity <identity>
struct NamedImage {
    enum class Source { Unknown, FgNet, AgeDb, Lag, Folder };

    Source source = Source::Unknown;
    std::string identity;    ///< bytes as in the path; "" when unknown
    std::optional<int> age;  ///< years
    bool young = false;      ///< LAG: the picture of the child
};

/// Reads the name alone; the file need not exist.
NamedImage readImageName(std::string_view path);

/// "FG-NET", "AgeDB", "LAG", "folder" or "unknown".
const char* imageSourceName(NamedImage::Source source);

}  // namespace interproto
