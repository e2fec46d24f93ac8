// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/scored_pairs.h"
#include "core/verification/scored_pairs.h"

#include <functional>
#include <string>

namespace interproto {

/// The scores of a CSV of scored pairs, in the file's order, for figures and tables; pairs that are
/// not scored are left out. `row` sees each pair that is taken. An Error (BadInput) with file and
/// line for a row that cannot be read: a figure from a part of the pairs would be another figure.
ScoredPairs readScoreFile(const std::string& file,
                          const std::function<void(const ScoredPair&)>& row = {});

}  // namespace interproto
