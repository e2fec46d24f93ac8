// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/issue.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The age file of MTLFace and Inter-Prototype: `id path age gender` a line, path
/// `<folder>/<identity>/<image>.jpg`.
///
///     IssueList issues;
///     readAgeLabels("casia-webface.txt", [&](const AgeLabel& label) { ages[label.key()] =
///     label.age; }, issues);
///
/// Any thread; one call reads one file.
namespace interproto {

/// One usable line. The views are valid during the callback alone.
struct AgeLabel {
    std::int64_t line = 0;       ///< 1-based
    std::string_view path;       ///< as in the file
    std::string_view folder;     ///< last folder of `path`
    std::string_view stem;       ///< file name without its image extension
    std::int64_t identity = -1;  ///< `folder` as a number; -1: not digits, or beyond 64 bits
    std::int64_t image = -1;     ///< `stem` as a number; -1: not digits, or beyond 64 bits
    double age = 0;              ///< years, 0 to 150
    int gender = -1;             ///< 1 male, 0 female, -1 unknown

    /// imageKey(folder, stem): the same for a label and the picture it belongs to.
    std::string key() const;
};

/// What a label and a picture are matched by: "12/7" for folder "000012" and stem "00000007". Parts
/// of digits are compared as numbers of any size (zero padding ignored), other parts as bytes.
std::string imageKey(std::string_view folder, std::string_view stem);
/// imageKey of the last two components of a path, its image extension left out; "" when there is no
/// folder.
std::string imageKeyOfPath(std::string_view path);

/// The last two components of a path; `folder` is empty when there is one component only.
struct PathEnd {
    std::string_view folder;
    std::string_view file;
};
PathEnd pathEnd(std::string_view path);

/// Calls `label` for each usable line, in file order; memory does not grow with the file. Accepted:
/// any run of blanks and tabs, empty lines, a missing gender, blanks inside the path, CR LF, a byte
/// order mark, no final newline. Every other line becomes an issue: "age-label-fields" (fewer than
/// three fields), "age-label-path" (no `<folder>/<image>`), "age-label-age" (not a number of 0 to
/// 150), "age-label-control" (a NUL or another control byte). A strange gender is
/// "age-label-gender" and the line counts, gender unknown; an id that contradicts the folder is
/// "age-label-id" and the folder counts. An Error when the file cannot be read, is no text (what it
/// is instead is said), holds no line, none of its lines can be used, or a line is longer than
/// 1 MiB.
void readAgeLabels(const std::string& file,
                   const std::function<void(const AgeLabel&)>& label,
                   IssueList& issues);

/// Writes an age file, whole or not at all: nothing appears before commit().
class AgeLabelWriter {
public:
    explicit AgeLabelWriter(const std::string& file) : name_(file), file_(file) {}

    /// A gender of -1 is left out of the line. An Error when the line could not be read back
    /// (control bytes in the path, no <identity>/<image>, blanks without an image extension, a
    /// strange age).
    void add(std::int64_t id, std::string_view path, double age, int gender = -1);
    void commit() { file_.commit(); }

private:
    std::string name_;
    AtomicFile file_;
};

}  // namespace interproto
