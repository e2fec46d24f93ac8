// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

/// What a file really is, by its first bytes: what a person gives us is not always what its name
/// says. Every reader of a text (pair lists, age files, CSV, TOML) asks before it reads, and
/// readers of other formats (`.pth`, pictures) ask when the file is not theirs.
///
///     requireText(file, "cannot read the age file", "lines \"id path age gender\"");
///
/// Pure but for the calls that take a path; any thread.
namespace interproto {

enum class Content {
    Empty,
    Text,  ///< any bytes that are nothing else: names need not be UTF-8
    Html,
    Xml,
    Json,
    RichText,
    LfsPointer,  ///< what git leaves where Git LFS did not fetch the file
    Utf16,
    Utf32,
    Gzip,
    Zip,
    Tar,
    Bzip2,
    Xz,
    Zstd,
    SevenZip,
    Rar,
    Jpeg,
    Png,
    Gif,
    Bmp,
    Webp,
    Tiff,
    Pdf,
    Pickle,
    Numpy,
    Record,  ///< MXNet's RecordIO
    Sqlite,
    Hdf5,
    Program,
    Zeros,  ///< NUL bytes alone: a download that was cut, or a disk that lost the data
    Binary
};

/// Bytes that contentOf() looks at; more do not change its answer.
inline constexpr std::size_t kContentBytes = 4096;

/// By the first bytes of a file (all of it when it is shorter than kContentBytes).
Content contentOf(std::string_view head);
/// An Error when the file cannot be opened.
Content contentOfFile(const std::string& path);

/// Behind "it is": "an HTML page".
const char* contentName(Content content);
/// The likely cause and what to do, as sentences; "" where there is nothing to add.
const char* contentAdvice(Content content);

/// An Error unless the head is text (or there is nothing). `summary`: "cannot read the pair list";
/// `wanted`: what the file should hold. The line is named where the file has lines.
void requireText(std::string_view head,
                 const std::string& file,
                 const std::string& summary,
                 const std::string& wanted,
                 ExitCode code = ExitCode::BadInput);
/// The same of a file; an Error too when it cannot be opened.
void requireText(const std::string& file, const std::string& summary, const std::string& wanted);

}  // namespace interproto
