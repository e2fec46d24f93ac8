// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/list_kind.h"

#include "core/base/content.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/pair_list.h"

#include <fmt/format.h>

#include <vector>

namespace interproto {

namespace {

constexpr int kLines = 50;

bool isPairLine(const std::vector<std::string_view>& words)
{
    if (words.size() < 3 || (words[0] != "0" && words[0] != "1" && words[0] != "-1"))
        return false;
    return hasImageExtension(words.back());
}

bool isAgeLine(const std::vector<std::string_view>& words)
{
    if (words.size() < 3 || words[1].find('/') == std::string_view::npos)
        return false;
    const auto age = parseNumber(words[2]);
    return age && *age >= 0 && *age <= 150;
}

const char* seems(ListKind kind)
{
    switch (kind) {
        case ListKind::AgeLabels:
            return "It looks like an age file (id path age gender): was it named in the wrong "
                   "place?";
        case ListKind::PairList:
            return "It looks like a pair list (label path1 path2): was it named in the wrong "
                   "place?";
        case ListKind::ScoredPairs:
            return "It looks like the CSV of an evaluation: was it named in the wrong place?";
        case ListKind::Unknown:
            break;
    }
    return "Look at the first lines: are its columns in another order?";
}

}  // namespace

ListKind listKindOf(std::string_view head)
{
    int lines = 0;
    int pairs = 0;
    int ages = 0;
    for (const std::string_view line : split(head.substr(0, kListHeadBytes), '\n')) {
        const std::vector<std::string_view> words = splitBlanks(trimmed(line));
        if (words.empty())
            continue;
        if (++lines > kLines)
            break;
        if (lines == 1 && line.find(",similarity") != std::string_view::npos)
            return ListKind::ScoredPairs;
        pairs += isPairLine(words) ? 1 : 0;
        ages += isAgeLine(words) ? 1 : 0;
    }
    if (2 * pairs > lines)
        return ListKind::PairList;
    return 2 * ages > lines ? ListKind::AgeLabels : ListKind::Unknown;
}

ListKind listKindOfFile(const std::string& path)
{
    try {
        const InputFile file(path);
        std::string head(kListHeadBytes, '\0');
        head.resize(file.readSome(0, head.data(), head.size()));
        return contentOf(head) == Content::Text ? listKindOf(head) : ListKind::Unknown;
    } catch (const Error&) {
        return ListKind::Unknown;
    }
}

Error unreadableList(const std::string& summary,
                     const std::string& file,
                     std::int64_t lines,
                     const Issue& first)
{
    const std::string count =
        lines == 1 ? "its only line cannot be used"
                   : fmt::format("none of its {} lines can be used", humanCount(lines));
    return Error(ExitCode::BadInput,
                 summary,
                 first.where,
                 count + "; here: " + first.message,
                 seems(listKindOfFile(file)));
}

Error emptyList(const std::string& summary, const std::string& file, const std::string& wanted)
{
    return Error(ExitCode::BadInput,
                 summary,
                 Where::inFile(file),
                 "it holds no line, wanted " + wanted,
                 contentAdvice(Content::Empty));
}

}  // namespace interproto
