// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/catalog/scan.h"

#include <stop_token>

namespace interproto {

/// Reads the list of a test set, looks at each distinct picture once, keeps both in the catalogue
/// and adds a TestSetReport to `report`. Nothing is kept when stopped before the end. Error when
/// the list cannot be read or the root is no folder.
void checkTestSet(Catalog& catalog,
                  const TestSet& set,
                  const ScanOptions& options,
                  ScanReport& report,
                  const ProgressReport& progress,
                  std::stop_token stop);

/// Forgets the test sets that `sets` does not name.
void removeOtherTestSets(Catalog& catalog, const std::vector<TestSet>& sets);

}  // namespace interproto
