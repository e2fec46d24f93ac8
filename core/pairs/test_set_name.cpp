// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/test_set_name.h"

#include "core/base/files.h"
#include "core/base/text.h"

#include <array>
#include <utility>

namespace interproto {

namespace {

/// Without its first `count` components; "" when there are not so many.
std::string_view withoutComponents(std::string_view path, std::size_t count)
{
    for (; count > 0 && !path.empty(); --count) {
        const std::size_t slash = path.find('/');
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    return path;
}

bool climbs(std::string_view path)
{
    for (const std::string_view part : split(path, '/'))
        if (part == "..")
            return true;
    return path.empty() || path.front() == '/';
}

}  // namespace

std::string testSetName(const std::string& list)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOfficial = {{
        {"agedb20_child", "AgeDB-C20"},
        {"agedb30_child", "AgeDB-C30"},
        {"fgnet20_child", "FG-NET-C20"},
        {"fgnet30_child", "FG-NET-C30"},
        {"lag", "LAG"},
    }};
    std::string stem = fileName(list);
    stem.resize(stem.size() - lowerExtension(list).size());
    for (const auto& [file, name] : kOfficial)
        if (stem == file)
            return std::string(name);
    return stem;
}

std::string guessTestRoot(const std::string& list, BrokenLines broken)
{
    const PairList pairs = readPairList(list, broken);
    std::string folder = parentDirectory(absolutePath(list));
    if (pairs.pairs.empty())
        return folder;
    for (std::string root = folder;; root = parentDirectory(root)) {
        if (fileExists(joined(root, pairs.pairs.front().first)))
            return root;
        if (root == "/" || root == ".")
            break;
    }
    return folder;
}

ListedImages::ListedImages(std::string root, const std::vector<std::string>& sample)
    : root_(std::move(root))
{
    for (const std::string& listed : sample)
        for (std::size_t count = 0; !climbs(listed); ++count) {
            const std::string_view rest = withoutComponents(listed, count);
            if (rest.empty())
                break;
            if (!fileExists(joined(root_, std::string(rest))))
                continue;
            stripped_ = count;
            isFound_ = true;
            return;
        }
}

std::string ListedImages::file(std::string_view listed) const
{
    const std::string_view rest = climbs(listed) ? "" : withoutComponents(listed, stripped_);
    return rest.empty() || root_.empty() ? std::string() : joined(root_, std::string(rest));
}

}  // namespace interproto
