// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/test_sets.h"

#include "core/base/error.h"
#include "core/pairs/test_set_name.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

BrokenLines brokenLinesOf(const TestSetOptions& options)
{
    return options.brokenLines == "repeat" ? BrokenLines::Repeat : BrokenLines::Drop;
}

std::vector<TestSet> testSetsOf(const TestSetOptions& options)
{
    std::vector<TestSet> sets;
    for (const std::string& list : options.testList) {
        const std::string name = testSetName(list);
        const bool taken =
            std::any_of(sets.begin(), sets.end(), [&](const TestSet& s) { return s.name == name; });
        if (taken)
            throw Error(ExitCode::Usage,
                        "cannot use --test-list",
                        Where::inFile(list),
                        fmt::format("a second set named {}", name),
                        "Rename one of the files.");
        const std::string root = options.testRoot.empty()
                                     ? guessTestRoot(list, brokenLinesOf(options))
                                     : options.testRoot;
        sets.push_back({name, list, root});
    }
    return sets;
}

}  // namespace interproto
