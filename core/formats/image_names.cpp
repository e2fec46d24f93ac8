// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_names.h"

#include "core/base/text.h"
#include "core/formats/age_labels.h"
#include "core/formats/pair_list.h"

#include <algorithm>
#include <vector>

namespace interproto {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> ageOf(std::string_view digits)
{
    if (!isDigits(digits) || digits.size() > 3)
        return std::nullopt;
    return static_cast<int>(*parseInteger(digits));
}

/// `001A05` with at most one letter behind.
std::optional<NamedImage> readFgNet(std::string_view stem)
{
    const bool letter = stem.size() == 7 &&
                        lowered(stem.substr(6)).find_first_of("abcdefghijklmnopqrstuvwxyz") == 0;
    if ((stem.size() != 6 && !letter) || !isDigits(stem.substr(0, 3)) ||
        (stem[3] != 'A' && stem[3] != 'a') || !isDigits(stem.substr(4, 2)))
        return std::nullopt;
    return NamedImage{
        NamedImage::Source::FgNet, std::string(stem.substr(0, 3)), ageOf(stem.substr(4, 2)), false};
}

/// `<n>_<Name>_<age>`, or with `_m` or `_f` behind. The identity is the name in the file, which the
/// aligned release's folder repeats.
std::optional<NamedImage> readAgeDb(std::string_view stem)
{
    if (stem.size() > 2 &&
        (stem.substr(stem.size() - 2) == "_m" || stem.substr(stem.size() - 2) == "_f"))
        stem.remove_suffix(2);
    const std::size_t first = stem.find('_');
    const std::size_t last = stem.rfind('_');
    if (first == std::string_view::npos || last <= first + 1 || !isDigits(stem.substr(0, first)))
        return std::nullopt;
    const std::optional<int> age = ageOf(stem.substr(last + 1));
    if (!age)
        return std::nullopt;
    return NamedImage{NamedImage::Source::AgeDb,
                      std::string(stem.substr(first + 1, last - first - 1)),
                      age,
                      false};
}

/// `<name>/y/<file>`, or `<name>/<file>` below a folder whose name starts with "LAG".
std::optional<NamedImage> readLag(const std::vector<std::string_view>& parts)
{
    if (parts.size() >= 3 && parts[parts.size() - 2] == "y")
        return NamedImage{
            NamedImage::Source::Lag, std::string(parts[parts.size() - 3]), std::nullopt, true};
    if (parts.size() >= 3 && lowered(parts[parts.size() - 3]).substr(0, 3) == "lag")
        return NamedImage{
            NamedImage::Source::Lag, std::string(parts[parts.size() - 2]), std::nullopt, false};
    return std::nullopt;
}

}  // namespace

NamedImage readImageName(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (const std::string_view part : split(path, '/'))
        if (!part.empty() && part != ".")
            parts.push_back(part);
    if (parts.empty())
        return {};
    const std::string_view stem = withoutImageExtension(parts.back());
    if (const auto lag = readLag(parts))
        return *lag;
    if (const auto fgNet = readFgNet(stem))
        return *fgNet;
    if (const auto ageDb = readAgeDb(stem))
        return *ageDb;
    if (parts.size() >= 2)
        return {
            NamedImage::Source::Folder, std::string(parts[parts.size() - 2]), std::nullopt, false};
    return {};
}

const char* imageSourceName(NamedImage::Source source)
{
    switch (source) {
        case NamedImage::Source::FgNet:
            return "FG-NET";
        case NamedImage::Source::AgeDb:
            return "AgeDB";
        case NamedImage::Source::Lag:
            return "LAG";
        case NamedImage::Source::Folder:
            return "folder";
        case NamedImage::Source::Unknown:
            break;
    }
    return "unknown";
}

}  // namespace interproto
