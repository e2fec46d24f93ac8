// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/choices.h"

#include <string>
#include <vector>

/// What the study calls its methods and test sets, and their order in its tables.
namespace interproto {

/// Place in the study's tables; unknown ones come last.
int methodRank(const std::string& key);

/// "agedb20_child" (the official list) as "AgeDB-C20"; an unknown set as it is.
std::string testSetTitle(const std::string& name);
int testSetRank(const std::string& name);

}  // namespace interproto
