// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/evaluations_model.h"

#include "widgets/common/words.h"

namespace interproto::ui {

void EvaluationsModel::setRows(std::vector<EvaluationRow> rows)
{
    if (rows.size() == rows_.size()) {
        rows_ = std::move(rows);
        if (!rows_.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

void EvaluationsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int EvaluationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EvaluationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant EvaluationsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const EvaluationRow& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return index.column() >= Last ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Run:
            return row.run;
        case Set:
            return row.set;
        case Last:
            return percentText(row.status.last);
        case Best:
            return percentText(row.status.best);
        default:
            return countText(row.status.bestStep);
    }
}

QVariant EvaluationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Last ? int(Qt::AlignRight | Qt::AlignVCenter)
                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Run:
            return tr("Run");
        case Set:
            return tr("Test set");
        case Last:
            return tr("Last");
        case Best:
            return tr("Best");
        default:
            return tr("Best at step");
    }
}

}  // namespace interproto::ui
