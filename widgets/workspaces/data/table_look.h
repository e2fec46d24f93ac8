// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTableView;

namespace interproto::ui {

/// Rows of one height, chosen as a whole, no grid; never sized by their contents, which would ask
/// for every cell.
void setUpTable(QTableView& table, int rowHeight);
/// Widths in characters; the column `wide`, or else the last one, takes the rest.
void setColumns(QTableView& table, const std::vector<int>& characters, int wide = -1);

}  // namespace interproto::ui
