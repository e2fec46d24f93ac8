// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <utility>

namespace interproto {

/// Examples of each kind of finding that a scan keeps; all are counted.
inline constexpr std::size_t kFindingExamples = 1000;

/// Adds what `make()` returns; past the examples only counts, so that a million findings cost no
/// million texts.
template <typename MakeIssue>
void addCounted(IssueList& issues, Severity severity, const char* code, MakeIssue&& make)
{
    if (issues.count(code) < kFindingExamples)
        issues.add(std::forward<MakeIssue>(make)());
    else
        issues.add({severity, code, {}, {}, {}});
}

/// Appends a list together with what it counted without keeping it.
inline void addIssues(IssueList& into, const IssueList& from)
{
    for (const Issue& issue : from.items())
        into.add(issue);
    for (const auto& [code, count] : from.counts()) {
        std::size_t kept = 0;
        Severity severity = Severity::Warning;
        for (const Issue& issue : from.items())
            if (issue.code == code) {
                ++kept;
                severity = issue.severity;
            }
        for (; kept < count; ++kept)
            into.add({severity, code, {}, {}, {}});
    }
}

}  // namespace interproto
