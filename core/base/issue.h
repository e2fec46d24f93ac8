// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace interproto {

enum class Severity { Info, Warning, Error };

/// "info", "warning" or "error".
const char* severityName(Severity severity);

/// One finding about something a person gave us: counted, listed, never silently dropped.
struct Issue {
    Severity severity = Severity::Warning;
    std::string code;  ///< stable kebab-case kind, e.g. "label-without-image"
    Where where;
    std::string message;  ///< what was found and what was expected
    std::string hint;     ///< what to do, may be empty

    /// One line by the message rule, without the severity.
    std::string text() const;
};

class IssueList;

/// All issues of one code.
struct IssueKind {
    Severity severity = Severity::Warning;  ///< of the first
    std::string code;
    std::size_t count = 0;
    const Issue* first = nullptr;  ///< the first that was kept; null when none was
};
/// By severity, errors first, then in order of first appearance. The list must outlive them.
std::vector<IssueKind> kindsOf(const IssueList& issues);

/// Collects issues: keeps the first `limit` of each code in full and counts the rest.
class IssueList {
public:
    explicit IssueList(std::size_t limitPerCode = 1000) : limit_(limitPerCode) {}

    void add(Issue issue);
    const std::vector<Issue>& items() const { return items_; }
    /// (code, how many were added), in order of first appearance.
    const std::vector<std::pair<std::string, std::size_t>>& counts() const { return counts_; }
    std::size_t count(const std::string& code) const;
    std::size_t total() const;
    bool hasErrors() const { return errors_ > 0; }

private:
    std::size_t limit_;
    std::size_t errors_ = 0;
    std::vector<Issue> items_;
    std::vector<std::pair<std::string, std::size_t>> counts_;
};

}  // namespace interproto
