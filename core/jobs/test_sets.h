// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/scan.h"
#include "core/tasks/parts.h"

#include <vector>

namespace interproto {

/// The test sets that the options name. The five official lists get their published names
/// (agedb20_child.txt is AgeDB-C20), others the name of their file. Without a root, the folders
/// above the list are tried until one holds the first pair's image. A list that is not there, or
/// two sets of one name, are Errors.
std::vector<TestSet> testSetsOf(const TestSetOptions& options);
BrokenLines brokenLinesOf(const TestSetOptions& options);

}  // namespace interproto
