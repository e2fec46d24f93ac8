// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/test_sets.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/pair_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace interproto {

namespace {

std::string nameOf(const std::string& list)
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

/// The nearest folder above the list below which the first pair's image lies.
std::string guessRoot(const std::string& list, BrokenLines broken)
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

}  // namespace

BrokenLines brokenLinesOf(const TestSetOptions& options)
{
    return options.brokenLines == "repeat" ? BrokenLines::Repeat : BrokenLines::Drop;
}

std::vector<TestSet> testSetsOf(const TestSetOptions& options)
{
    std::vector<TestSet> sets;
    for (const std::string& list : options.testList) {
        const std::string name = nameOf(list);
        const bool taken =
            std::any_of(sets.begin(), sets.end(), [&](const TestSet& s) { return s.name == name; });
        if (taken)
            throw Error(ExitCode::Usage,
                        "cannot use --test-list",
                        Where::inFile(list),
                        fmt::format("a second set named {}", name),
                        "Rename one of the files.");
        const std::string root =
            options.testRoot.empty() ? guessRoot(list, brokenLinesOf(options)) : options.testRoot;
        sets.push_back({name, list, root});
    }
    return sets;
}

}  // namespace interproto
