// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/age_labels.h"

#include "core/base/content.h"
#include "core/base/text.h"
#include "core/formats/list_kind.h"
#include "core/formats/pair_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace interproto {

namespace {

constexpr double kOldest = 150;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr const char* kSummary = "cannot read the age file";
constexpr const char* kWanted = "lines \"id path age gender\"";

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits without their zero padding; other text as it is.
std::string_view canonical(std::string_view part)
{
    if (!isDigits(part))
        return part;
    const std::size_t first = part.find_first_not_of('0');
    return first == std::string_view::npos ? part.substr(0, 1) : part.substr(first);
}

std::int64_t numberOf(std::string_view part)
{
    return isDigits(part) ? parseInteger(part).value_or(-1) : -1;
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7f || (byte < 0x20 && c != '\t');
    });
}

/// Splits into a vector that is used again for every line: millions of lines, no allocation.
void splitInto(std::string_view line, std::vector<std::string_view>& fields)
{
    fields.clear();
    std::size_t begin = line.find_first_not_of(" \t");
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(" \t", end);
    }
}

class LabelReader {
public:
    LabelReader(const std::string& file,
                const std::function<void(const AgeLabel&)>& label,
                IssueList& issues)
        : file_(file), label_(label), issues_(issues)
    {
    }

    void readLine(std::int64_t number, std::string_view line)
    {
        line_ = number;
        if (number == 1 && line.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            line.remove_prefix(kByteOrderMark.size());
        splitInto(line, fields_);
        if (fields_.empty())
            return;
        ++lines_;
        if (hasControl(line))
            return refuse("age-label-control", line, "text without control bytes");
        if (fields_.size() < 3)
            return refuse("age-label-fields", line, "\"id path age gender\"");
        if (const std::size_t age = agePosition(); age > 0)
            use(age);
    }

    /// A file without a usable line is not what its reader asked for.
    void finish() const
    {
        if (lines_ == 0)
            throw emptyList(kSummary, file_, kWanted);
        if (used_ == 0 && firstRefused_)
            throw unreadableList(kSummary, file_, lines_, *firstRefused_);
    }

private:
    /// The fields after the path are age and gender, or the age alone; what is left between is the
    /// path. Only a path with an image extension may hold blanks: otherwise the gender behind a
    /// broken age would pass for the age.
    std::size_t agePosition()
    {
        const std::size_t last = fields_.size() - 1;
        for (const std::size_t place : {last - 1, last})
            if (place >= 2 && parseNumber(fields_[place]) &&
                (place == 2 || hasImageExtension(fields_[place - 1])))
                return place;
        refuse("age-label-age", fields_[std::min<std::size_t>(2, last)], "a number of years");
        return 0;
    }

    void use(std::size_t agePlace)
    {
        AgeLabel label;
        label.line = line_;
        const char* pathEndsAt = fields_[agePlace - 1].data() + fields_[agePlace - 1].size();
        label.path = std::string_view(fields_[1].data(),
                                      static_cast<std::size_t>(pathEndsAt - fields_[1].data()));
        const PathEnd end = pathEnd(label.path);
        label.folder = end.folder;
        label.stem = withoutImageExtension(end.file);
        if (label.folder.empty() || label.stem.empty())
            return refuse("age-label-path", label.path, "a path that ends in <identity>/<image>");
        label.identity = numberOf(label.folder);
        label.image = numberOf(label.stem);
        label.age = *parseNumber(fields_[agePlace]);
        if (label.age < 0 || label.age > kOldest)
            return refuse("age-label-age", fields_[agePlace], "a number of years from 0 to 150");
        if (agePlace + 1 < fields_.size())
            label.gender = gender(fields_[agePlace + 1]);
        compareIdentity(label.folder);
        ++used_;
        label_(label);
    }

    /// The id column names the identity once more; a file with swapped columns shows here. A number
    /// for a folder with a name is only its place in some order.
    void compareIdentity(std::string_view folder)
    {
        if (isDigits(fields_[0]) && !isDigits(folder))
            return;
        if (canonical(fields_[0]) != canonical(folder))
            tell(Severity::Warning,
                 "age-label-id",
                 fmt::format("the id is {} and the folder of the path is {}",
                             quoted(fields_[0]),
                             quoted(folder)),
                 "The folder counts; are columns swapped?");
    }

    int gender(std::string_view field)
    {
        const std::optional<double> number = parseNumber(field);
        if (number && (*number == 0 || *number == 1 || *number == -1))
            return static_cast<int>(*number);
        tell(Severity::Info,
             "age-label-gender",
             foundAndWanted(field, "a gender of 0 or 1"),
             "The age is used.");
        return -1;
    }

    void refuse(const char* code, std::string_view found, const char* wanted)
    {
        Issue issue =
            tell(Severity::Warning, code, foundAndWanted(found, wanted), "The line is left out.");
        if (!firstRefused_)
            firstRefused_ = std::move(issue);
    }

    static std::string foundAndWanted(std::string_view found, const char* wanted)
    {
        return fmt::format("found {}, wanted {}", quoted(found), wanted);
    }

    Issue tell(Severity severity, const char* code, std::string message, const char* consequence)
    {
        Issue issue{severity, code, Where::atLine(file_, line_), std::move(message), consequence};
        issues_.add(issue);
        return issue;
    }

    const std::string& file_;
    const std::function<void(const AgeLabel&)>& label_;
    IssueList& issues_;
    std::int64_t line_ = 0;
    std::int64_t lines_ = 0;  ///< that are not blank
    std::int64_t used_ = 0;
    std::optional<Issue> firstRefused_;
    std::vector<std::string_view> fields_;
};

}  // namespace

std::string AgeLabel::key() const
{
    return imageKey(folder, stem);
}

std::string imageKey(std::string_view folder, std::string_view stem)
{
    const std::string_view first = canonical(folder);
    const std::string_view second = canonical(stem);
    std::string key;
    key.reserve(first.size() + second.size() + 1);
    key.append(first).append(1, '/').append(second);
    return key;
}

PathEnd pathEnd(std::string_view path)
{
    const std::size_t slash = path.find_last_of('/');
    if (slash == std::string_view::npos)
        return {{}, path};
    const std::string_view before = path.substr(0, slash);
    const std::size_t folder = before.find_last_of('/');
    return {folder == std::string_view::npos ? before : before.substr(folder + 1),
            path.substr(slash + 1)};
}

std::string imageKeyOfPath(std::string_view path)
{
    const PathEnd end = pathEnd(path);
    return end.folder.empty() ? std::string()
                              : imageKey(end.folder, withoutImageExtension(end.file));
}

void readAgeLabels(const std::string& file,
                   const std::function<void(const AgeLabel&)>& label,
                   IssueList& issues)
{
    requireText(file, kSummary, kWanted);
    LabelReader reader(file, label, issues);
    forEachLine(file,
                [&](std::int64_t number, std::string_view line) { reader.readLine(number, line); });
    reader.finish();
}

void AgeLabelWriter::add(std::int64_t id, std::string_view path, double age, int gender)
{
    const PathEnd end = pathEnd(path);
    const bool hasBlanks = path.find_first_of(" \t") != std::string_view::npos;
    const char* why = nullptr;
    if (end.folder.empty() || end.file.empty())
        why = "the path must end in <identity>/<image>";
    else if (hasControl(path) || trimmed(path).size() != path.size())
        why = "the path must not hold control bytes, nor begin or end with a blank";
    else if (hasBlanks && !hasImageExtension(path))
        why = "a path with blanks must have an image extension";
    else if (!(age >= 0 && age <= kOldest))
        why = "the age must be a number of years from 0 to 150";
    if (why != nullptr)
        throw Error(ExitCode::BadInput,
                    "cannot write the age label",
                    Where::atKey(name_, std::string(path)),
                    why);
    file_.write(fmt::format("{} {} {}", id, path, exactNumber(age)));
    file_.write(gender < 0 ? std::string("\n") : fmt::format(" {}\n", gender));
}

}  // namespace interproto
