// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/messages_model.h"

#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QGuiApplication>

#include <algorithm>

namespace interproto::ui {

bool MessagesModel::setRows(std::vector<MessageRow> rows)
{
    if (rows == rows_)
        return false;
    const bool grows =
        rows.size() > rows_.size() && std::equal(rows_.begin(), rows_.end(), rows.begin());
    if (grows) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
        rows_ = std::move(rows);
        endInsertRows();
    } else {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    return true;
}

void MessagesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int MessagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MessagesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant MessagesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MessageRow& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == kSeverityRole)
        return static_cast<int>(row.severity);
    if (role == kPathRole)
        return row.path;
    if (role == kTimeRole)
        return row.time;
    if (role == Qt::DecorationRole && index.column() == Kind)
        return severityIcon(row.severity, QGuiApplication::palette());
    if (role == Qt::ToolTipRole && index.column() == Text)
        return QStringLiteral("<p>%1</p>").arg(row.text.toHtmlEscaped());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Time:
            return timeText(row.time);
        case Kind:
            return severityText(row.severity);
        case Run:
            return row.run;
        default:
            return row.text;
    }
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Time:
            return tr("Time");
        case Kind:
            return tr("Kind");
        case Run:
            return tr("Run");
        default:
            return tr("Text");
    }
}

void SeverityFilter::setLeast(Severity severity)
{
    least_ = severity;
    invalidateFilter();
}

bool SeverityFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(MessagesModel::kSeverityRole).toInt() >= static_cast<int>(least_);
}

}  // namespace interproto::ui
