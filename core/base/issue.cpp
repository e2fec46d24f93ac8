// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/issue.h"

#include <algorithm>

namespace interproto {

const char* severityName(Severity severity)
{
    switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

std::string Issue::text() const
{
    std::string text = where.text();
    if (!text.empty())
        text += ": ";
    text += message;
    if (!hint.empty())
        text += ". " + hint;
    return text;
}

std::vector<IssueKind> kindsOf(const IssueList& issues)
{
    std::vector<IssueKind> kinds;
    for (const auto& counted : issues.counts()) {
        IssueKind& kind = kinds.emplace_back();
        kind.code = counted.first;
        kind.count = counted.second;
        for (const Issue& issue : issues.items())
            if (kind.first == nullptr && issue.code == kind.code)
                kind.first = &issue;
        if (kind.first != nullptr)
            kind.severity = kind.first->severity;
    }
    std::stable_sort(kinds.begin(), kinds.end(), [](const IssueKind& a, const IssueKind& b) {
        return a.severity > b.severity;
    });
    return kinds;
}

void IssueList::add(Issue issue)
{
    if (issue.severity == Severity::Error)
        ++errors_;
    auto found = std::find_if(
        counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == issue.code; });
    if (found == counts_.end()) {
        counts_.emplace_back(issue.code, 0);
        found = counts_.end() - 1;
    }
    if (++found->second <= limit_)
        items_.push_back(std::move(issue));
}

std::size_t IssueList::count(const std::string& code) const
{
    for (const auto& [name, n] : counts_)
        if (name == code)
            return n;
    return 0;
}

std::size_t IssueList::total() const
{
    std::size_t sum = 0;
    for (const auto& entry : counts_)
        sum += entry.second;
    return sum;
}

}  // namespace interproto
