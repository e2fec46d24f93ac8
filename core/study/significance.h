// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"

namespace interproto {

/// Two cells of one column on the same pairs: how far the second row is behind the first.
Stated<AgainstBest> compareCells(const StudyTable& table,
                                 std::size_t first,
                                 std::size_t second,
                                 std::size_t column,
                                 const ComparisonOptions& options);

/// Fills `against` of every cell but the best of its column.
void testAgainstBest(StudyTable& table);

}  // namespace interproto
