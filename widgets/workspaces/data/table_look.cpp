// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/table_look.h"

#include <QHeaderView>
#include <QTableView>

namespace interproto::ui {

void setUpTable(QTableView& table, int rowHeight)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void setColumns(QTableView& table, const std::vector<int>& characters, int wide)
{
    if (wide < 0)
        table.horizontalHeader()->setStretchLastSection(true);
    else
        table.horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    const int width = table.fontMetrics().averageCharWidth();
    for (std::size_t i = 0; i < characters.size(); ++i)
        table.setColumnWidth(static_cast<int>(i), characters[i] * width);
}

}  // namespace interproto::ui
