// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/issue.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Verification lists: `label path1 path2` a line, label 1 for two pictures of one person, 0 (or
/// -1) for two persons.
///
///     const PairList list = readPairList("lag.txt", BrokenLines::Drop);
///     for (const std::size_t i : list.sortedOrder) score(list.pairs[i]);
namespace interproto {

/// One comparison. Paths are bytes as they stand in the list.
struct Pair {
    std::int64_t line = 0;  ///< 1-based line of the list
    bool genuine = false;   ///< both pictures show one person
    std::string first;      ///< in the official lists: the child
    std::string second;     ///< in the official lists: the adult
    bool repeated = false;  ///< a broken line that scores the pair before it in sorted order
                            ///< (BrokenLines::Repeat)
};

/// What becomes of a line whose two paths cannot be told apart (17 of 3,400 in the official
/// lag.txt).
enum class BrokenLines {
    Drop,    ///< left out, and said
    Repeat,  ///< the previous line of the byte-sorted list is scored again under this line's label,
             ///< as the reference does
};

struct PairList {
    std::string file;
    std::vector<Pair> pairs;  ///< in file order
    /// Indices into `pairs` by the bytes of their lines: the order in which the reference scores,
    /// and so the order that settles exact ties.
    std::vector<std::size_t> sortedOrder;
    std::size_t genuineCount = 0;
    std::size_t impostorCount = 0;
    std::size_t lineCount = 0;       ///< lines that are not empty
    std::size_t brokenCount = 0;     ///< broken lines, dropped or repeated
    std::size_t duplicateCount = 0;  ///< lines equal to an earlier one; they are kept
    IssueList issues;
};

/// Known picture extensions, lower case with the dot: .jpg .jpeg .png .bmp .webp.
bool hasImageExtension(std::string_view path);
/// Without its picture extension; unchanged when it has none.
std::string_view withoutImageExtension(std::string_view name);

/// Why a listed path cannot be used below any root (a control byte, absolute, ".."), or null. Every
/// list of pictures keeps to it.
const char* listedPathFault(std::string_view path);

/// Reads a list. Issues: "pair-broken" (a known label, but not two paths that both end in a picture
/// extension), "pair-label" (unknown label), "pair-fields" (fewer than two paths), "pair-ambiguous"
/// (blanks in names leave more than one way to split), "pair-path" (a control byte, an absolute
/// path or `..`), "pair-first-broken" (Repeat: no pair before the line), "pair-duplicate" (info),
/// "pair-label-minus-one" (info: -1 counts as 0). Empty lines, CR LF, a byte order mark and a
/// missing final newline are accepted. An Error when the file cannot be read, is no text (what it
/// is instead is said) or a line is longer than 1 MiB.
PairList readPairList(const std::string& file, BrokenLines broken);

/// Why a list cannot tell how good anything is: no line, no usable line, or pairs of one label
/// alone. Nothing when it can.
std::optional<Error> faultOf(const PairList& list);

/// Writes a list that readPairList reads back; an Error when a path could not be read back.
void writePairList(const std::string& file, const std::vector<Pair>& pairs);

/// Finds the pictures of a list below a folder. Listed paths start at the reference's project
/// folder (`dataset/test/...`), so leading components are left out until the file exists. The
/// number left out is remembered: a list costs one stat a picture. One thread.
class ImageResolver {
public:
    explicit ImageResolver(std::string root) : root_(std::move(root)) {}

    /// Path of the existing file; always below the root. An Error (BadInput) naming the listed path
    /// when there is none, or when it is absolute or contains `..`.
    std::string resolve(const std::string& listedPath);
    const std::string& root() const { return root_; }

private:
    std::string root_;
    std::size_t stripped_ = 0;
};

/// ImageResolver for a single path.
std::string resolveImage(const std::string& root, const std::string& listedPath);

}  // namespace interproto
