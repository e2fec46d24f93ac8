// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <string>

/// What tests ask of findings.
namespace interproto::testing {

/// The place of the only issue of a kind; "several" when there are more, "" when there is none.
inline std::string placeOf(const IssueList& issues, const std::string& code)
{
    std::string place;
    for (const Issue& issue : issues.items())
        if (issue.code == code)
            place = place.empty() ? issue.where.text() : "several";
    return place;
}

/// The message of the first issue of a kind.
inline std::string messageOf(const IssueList& issues, const std::string& code)
{
    for (const Issue& issue : issues.items())
        if (issue.code == code)
            return issue.message;
    return {};
}

}  // namespace interproto::testing
