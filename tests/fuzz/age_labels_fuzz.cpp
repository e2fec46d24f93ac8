// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/age_labels.h"
#include "tests/fuzz/memory_file.h"

#include <cmath>

/// Every label handed out is usable: an age in range, a key with both parts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static interproto::fuzzing::MemoryFile file;
    interproto::IssueList issues(10);
    try {
        interproto::readAgeLabels(
            file.holding(data, size),
            [](const interproto::AgeLabel& label) {
                INTERPROTO_ASSERT(label.age >= 0 && label.age <= 150);
                INTERPROTO_ASSERT(label.gender >= -1 && label.gender <= 1);
                INTERPROTO_ASSERT(label.key().size() >= 3);
                INTERPROTO_ASSERT(label.key() == interproto::imageKeyOfPath(label.path));
            },
            issues);
    } catch (const interproto::Error&) {
    }
    for (const interproto::Issue& issue : issues.items())
        INTERPROTO_ASSERT(issue.where.line > 0 && !issue.text().empty());
    return 0;
}
