// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pair_list.h"

#include "core/base/content.h"
#include "core/base/text.h"
#include "core/formats/list_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace interproto {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kBlanks = " \t";
constexpr const char* kSummary = "cannot read the pair list";
constexpr const char* kWanted = "lines \"label path1 path2\"";
constexpr std::string_view kImageExtensions[] = {".jpg", ".jpeg", ".png", ".bmp", ".webp"};

struct ParsedLine {
    enum class Kind { Good, Broken, Refused };
    Kind kind = Kind::Refused;
    Pair pair;
    bool isMinusOne = false;  ///< its label is -1
    const char* code = "";
    std::string message;
};

std::string_view withoutEndBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(kBlanks);
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

std::optional<bool> labelOf(std::string_view field)
{
    if (field == "1")
        return true;
    if (field == "0" || field == "-1")
        return false;
    return std::nullopt;
}

bool hasParentStep(std::string_view path)
{
    const std::vector<std::string_view> parts = split(path, '/');
    return std::find(parts.begin(), parts.end(), "..") != parts.end();
}

ParsedLine refused(ParsedLine line, const char* code, std::string message)
{
    line.kind = ParsedLine::Kind::Refused;
    line.code = code;
    line.message = std::move(message);
    return line;
}

/// Tries every blank of `paths`: names may hold blanks, and both paths must end as pictures do.
ParsedLine splitPaths(ParsedLine line, std::string_view paths)
{
    int ways = 0;
    std::size_t blank = paths.find_first_of(kBlanks);
    if (blank == std::string_view::npos)
        return refused(
            line, "pair-fields", fmt::format("found {}, wanted two paths", quoted(paths)));
    while (blank != std::string_view::npos) {
        const std::size_t next = paths.find_first_not_of(kBlanks, blank);
        if (hasImageExtension(paths.substr(0, blank)) && hasImageExtension(paths.substr(next)) &&
            ++ways == 1) {
            line.pair.first = paths.substr(0, blank);
            line.pair.second = paths.substr(next);
        }
        blank = paths.find_first_of(kBlanks, next);
    }
    if (ways > 1)
        return refused(line,
                       "pair-ambiguous",
                       "blanks in the names leave several ways to split the line into two paths");
    line.kind = ways == 1 ? ParsedLine::Kind::Good : ParsedLine::Kind::Broken;
    return line;
}

ParsedLine parseLine(std::int64_t number, std::string_view text)
{
    ParsedLine line;
    line.pair.line = number;
    text = withoutEndBlanks(text.substr(std::min(text.find_first_not_of(kBlanks), text.size())));
    const std::string_view label = text.substr(0, text.find_first_of(kBlanks));
    const std::optional<bool> genuine = labelOf(label);
    if (!genuine)
        return refused(line,
                       "pair-label",
                       fmt::format("found the label {}, wanted 1, 0 or -1", quoted(label)));
    line.pair.genuine = *genuine;
    line.isMinusOne = label == "-1";
    const std::size_t rest = text.find_first_not_of(kBlanks, label.size());
    if (rest == std::string_view::npos)
        return refused(line, "pair-fields", "found a label alone, wanted two paths");
    line = splitPaths(line, text.substr(rest));
    if (line.kind != ParsedLine::Kind::Good)
        return line;
    for (const std::string* path : {&line.pair.first, &line.pair.second})
        if (const char* fault = listedPathFault(*path))
            return refused(line, "pair-path", fmt::format("{}: {}", fault, quoted(*path)));
    return line;
}

/// Collects the lines of one list, then settles what depends on their sorted order.
class ListReader {
public:
    ListReader(PairList& list, BrokenLines broken) : list_(list), mode_(broken) {}

    void readLine(std::int64_t number, std::string_view text)
    {
        if (number == 1 && text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            text.remove_prefix(kByteOrderMark.size());
        if (text.find_first_not_of(kBlanks) == std::string_view::npos)
            return;
        ++list_.lineCount;
        starts_.push_back(bytes_.size());
        bytes_ += text;
        lines_.push_back(parseLine(number, text));
    }

    void finish()
    {
        starts_.push_back(bytes_.size());
        order_.resize(lines_.size());
        for (std::size_t i = 0; i < order_.size(); ++i)
            order_[i] = i;
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return textOf(a) < textOf(b);
        });
        sameAs_.assign(lines_.size(), 0);
        repeatBroken();
        findDuplicates();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            tell(i);
        takePairs();
    }

private:
    std::string_view textOf(std::size_t i) const
    {
        return std::string_view(bytes_).substr(starts_[i], starts_[i + 1] - starts_[i]);
    }

    void repeatBroken()
    {
        const Pair* before = nullptr;
        for (const std::size_t i : order_) {
            ParsedLine& line = lines_[i];
            if (line.kind == ParsedLine::Kind::Good)
                before = &line.pair;
            if (line.kind != ParsedLine::Kind::Broken)
                continue;
            ++list_.brokenCount;
            line.code = "pair-broken";
            line.message = fmt::format("{} cannot be split into two paths that end as pictures do",
                                       quoted(textOf(i)));
            if (mode_ == BrokenLines::Drop)
                continue;
            if (before == nullptr) {
                line.code = "pair-first-broken";
                line.message += ", and no pair sorts before it";
                continue;
            }
            line.pair.first = before->first;
            line.pair.second = before->second;
            line.pair.repeated = true;
            line.message += fmt::format("; the pair of line {} counts again under label {}",
                                        before->line,
                                        line.pair.genuine ? 1 : 0);
        }
    }

    void findDuplicates()
    {
        for (std::size_t k = 1; k < order_.size(); ++k)
            if (textOf(order_[k]) == textOf(order_[k - 1])) {
                ++list_.duplicateCount;
                sameAs_[order_[k]] = lines_[order_[k - 1]].pair.line;
            }
    }

    void tell(std::size_t i)
    {
        const ParsedLine& line = lines_[i];
        const Where where = Where::atLine(list_.file, line.pair.line);
        if (line.kind != ParsedLine::Kind::Good)
            list_.issues.add({Severity::Warning,
                              line.code,
                              where,
                              line.message,
                              line.pair.repeated ? "" : "The line is left out."});
        else if (line.isMinusOne)
            list_.issues.add({Severity::Info,
                              "pair-label-minus-one",
                              where,
                              "the label is -1; it counts as 0, two persons",
                              {}});
        if (sameAs_[i] > 0)
            list_.issues.add({Severity::Info,
                              "pair-duplicate",
                              where,
                              fmt::format("the line repeats line {}", sameAs_[i]),
                              "Both count."});
    }

    void takePairs()
    {
        constexpr std::size_t kNone = ~std::size_t(0);
        std::vector<std::size_t> place(lines_.size(), kNone);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            ParsedLine& line = lines_[i];
            if (line.kind != ParsedLine::Kind::Good && !line.pair.repeated)
                continue;
            place[i] = list_.pairs.size();
            ++(line.pair.genuine ? list_.genuineCount : list_.impostorCount);
            list_.pairs.push_back(std::move(line.pair));
        }
        for (const std::size_t i : order_)
            if (place[i] != kNone)
                list_.sortedOrder.push_back(place[i]);
    }

    PairList& list_;
    BrokenLines mode_;
    std::string bytes_;  ///< all lines behind one another, for the sorting
    std::vector<std::size_t> starts_;
    std::vector<ParsedLine> lines_;
    std::vector<std::size_t> order_;
    std::vector<std::int64_t> sameAs_;  ///< line number of an equal earlier line, or 0
};

Error unresolvable(const std::string& listedPath, std::string why, std::string hint)
{
    return Error(ExitCode::BadInput,
                 "cannot find the picture",
                 Where::inFile(listedPath),
                 std::move(why),
                 std::move(hint));
}

}  // namespace

const char* listedPathFault(std::string_view path)
{
    const bool control = std::any_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (control)
        return "a path holds control bytes";
    if (path.starts_with('/'))
        return "a path is absolute";
    return hasParentStep(path) ? "a path holds \"..\"" : nullptr;
}

bool hasImageExtension(std::string_view path)
{
    for (const std::string_view extension : kImageExtensions) {
        if (path.size() <= extension.size() || path[path.size() - extension.size() - 1] == '/')
            continue;
        const std::string_view end = path.substr(path.size() - extension.size());
        if (end.front() == '.' && lowered(end) == extension)
            return true;
    }
    return false;
}

std::string_view withoutImageExtension(std::string_view name)
{
    return hasImageExtension(name) ? name.substr(0, name.find_last_of('.')) : name;
}

PairList readPairList(const std::string& file, BrokenLines broken)
{
    requireText(file, kSummary, kWanted);
    PairList list;
    list.file = file;
    ListReader reader(list, broken);
    forEachLine(file,
                [&](std::int64_t number, std::string_view text) { reader.readLine(number, text); });
    reader.finish();
    return list;
}

std::optional<Error> faultOf(const PairList& list)
{
    if (list.lineCount == 0)
        return emptyList(kSummary, list.file, kWanted);
    if (list.pairs.empty()) {
        // Info alone never keeps a line out.
        const auto& items = list.issues.items();
        const auto first = std::find_if(items.begin(), items.end(), [](const Issue& issue) {
            return issue.severity != Severity::Info;
        });
        INTERPROTO_ASSERT(first != items.end());
        return unreadableList(
            kSummary, list.file, static_cast<std::int64_t>(list.lineCount), *first);
    }
    if (list.genuineCount > 0 && list.impostorCount > 0)
        return std::nullopt;
    const bool isGenuine = list.genuineCount > 0;
    return Error(
        ExitCode::BadInput,
        "cannot use the pair list",
        Where::atLine(list.file, list.pairs.front().line),
        fmt::format("all of its {} pairs have the label {}; wanted pairs of one person (1) "
                    "and pairs of two (0)",
                    humanCount(static_cast<std::int64_t>(list.pairs.size())),
                    isGenuine ? "1" : "0 or -1"),
        "Without both there is no accuracy.");
}

void writePairList(const std::string& file, const std::vector<Pair>& pairs)
{
    AtomicFile out(file);
    for (const Pair& pair : pairs) {
        const std::string line =
            fmt::format("{} {} {}", pair.genuine ? 1 : 0, pair.first, pair.second);
        const ParsedLine back = parseLine(1, line);
        if (back.kind != ParsedLine::Kind::Good || back.pair.first != pair.first ||
            back.pair.second != pair.second)
            throw Error(
                ExitCode::BadInput,
                "cannot write the pair list",
                Where::inFile(file),
                fmt::format("the line {} could not be read back", quoted(line)),
                "Both paths must be relative, end in a picture extension and split in one way.");
        out.write(line);
        out.write("\n");
    }
    out.commit();
}

std::string ImageResolver::resolve(const std::string& listedPath)
{
    if (listedPath.empty())
        throw unresolvable(listedPath, "the path is empty", {});
    if (const char* fault = listedPathFault(listedPath))
        throw unresolvable(
            listedPath, fault, "Listed paths must lie below the folder of the pictures.");
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i + 1 < listedPath.size(); ++i)
        if (listedPath[i] == '/' && listedPath[i + 1] != '/')
            starts.push_back(i + 1);
    const auto candidate = [&](std::size_t strip) {
        return joined(root_, listedPath.substr(starts[strip]));
    };
    if (stripped_ < starts.size() && fileExists(candidate(stripped_)))
        return candidate(stripped_);
    for (std::size_t strip = 0; strip < starts.size(); ++strip)
        if (strip != stripped_ && fileExists(candidate(strip))) {
            stripped_ = strip;
            return candidate(strip);
        }
    throw unresolvable(
        listedPath,
        fmt::format("there is no such file below {}, nor without its leading folders",
                    quoted(root_)),
        "Name the folder that holds the data set's pictures.");
}

std::string resolveImage(const std::string& root, const std::string& listedPath)
{
    return ImageResolver(root).resolve(listedPath);
}

}  // namespace interproto
