// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/values_model.h"

#include "widgets/common/words.h"

#include <QIcon>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

void ValuesModel::setRows(std::vector<ValueRow> rows)
{
    const bool isSameList =
        std::equal(rows.begin(),
                   rows.end(),
                   rows_.begin(),
                   rows_.end(),
                   [](const ValueRow& a, const ValueRow& b) {
                       return a.chart == b.chart && a.reading.id == b.reading.id;
                   });
    if (!isSameList) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    rows_ = std::move(rows);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void ValuesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int ValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString ValuesModel::text(const ValueRow& row, int column) const
{
    const CurveReading& reading = row.reading;
    const bool hasPoints = reading.view.count > 0;
    const QString dash = QStringLiteral("–");
    const auto number = [&](double value) { return hasPoints ? valueText(value) : dash; };
    switch (column) {
        case Chart:
            return row.title;
        case Curve:
            return reading.runs > 1 ? tr("%1 (n = %2)").arg(reading.name).arg(reading.runs)
                                    : reading.name;
        case At:
            return reading.at ? valueText(*reading.at) : dash;
        case Least:
            return number(reading.view.least);
        case Most:
            return number(reading.view.most);
        case Mean:
            return number(reading.view.mean);
        case Last:
            return number(reading.view.last);
        case Slope:
            return std::isfinite(reading.view.slope) ? valueText(reading.view.slope) : dash;
        default:
            return reading.view.gaps > 0
                       ? tr("%1 + %2 NaN")
                             .arg(countText(reading.view.count), countText(reading.view.gaps))
                       : countText(reading.view.count);
    }
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ValueRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::DecorationRole: {
            // A colour is painted as a small square.
            return index.column() == Curve ? QVariant(row.reading.colour) : QVariant();
        }
        case Qt::CheckStateRole:
            return index.column() == Chart
                       ? QVariant(row.reading.isShown ? Qt::Checked : Qt::Unchecked)
                       : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() >= At ? int(Qt::AlignRight | Qt::AlignVCenter)
                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= At ? int(Qt::AlignRight | Qt::AlignVCenter)
                             : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Slope)
        return tr("Of the line of least squares, per step, epoch, second or image");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Chart"),
                             tr("Curve"),
                             tr("At crosshair"),
                             tr("Least"),
                             tr("Greatest"),
                             tr("Mean"),
                             tr("Last"),
                             tr("Slope"),
                             tr("Points")};
    return section < Columns ? QVariant(names[section]) : QVariant();
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Chart)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= rowCount())
        return false;
    const ValueRow row = rows_[static_cast<std::size_t>(index.row())];
    Q_EMIT shownAsked(row.chart, row.reading.id, value.toInt() == Qt::Checked);
    return true;
}

}  // namespace interproto::ui
