// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/runs_table_model.h"

#include <algorithm>

namespace interproto::ui {

void RunsFilter::setText(const QString& text)
{
    words_ = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunsFilter::setColumn(int column, const QString& typed)
{
    columns_[column] = ColumnFilter::fromText(typed);
    if (columns_[column].isEmpty())
        columns_.erase(column);
    invalidateFilter();
}

void RunsFilter::clearColumns()
{
    columns_.clear();
    invalidateFilter();
}

void RunsFilter::setArchivedShown(bool areShown)
{
    areArchivedShown_ = areShown;
    invalidateFilter();
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto at = [&](int column, int role) {
        return sourceModel()->index(row, column, parent).data(role);
    };
    if (!areArchivedShown_ && at(0, RunsTableModel::kArchivedRole).toBool())
        return false;
    const int columns = sourceModel()->columnCount(parent);
    for (const auto& [column, filter] : columns_) {
        if (column >= columns)
            continue;
        const QVariant value = at(column, RunsTableModel::kSortRole);
        const bool isNumber = value.typeId() == QMetaType::Double && value.toDouble() >= 0;
        if (!filter.accepts(at(column, Qt::DisplayRole).toString(),
                            isNumber ? std::optional<double>(value.toDouble()) : std::nullopt))
            return false;
    }
    // Every word somewhere in the row.
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        for (int column = 0; column < columns; ++column)
            if (at(column, Qt::DisplayRole).toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

}  // namespace interproto::ui
