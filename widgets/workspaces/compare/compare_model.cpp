// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/compare_model.h"

#include "widgets/common/words.h"
#include "widgets/workspaces/compare/cell_words.h"

#include <QFont>

namespace interproto::ui {

namespace {

QString label(const std::string& text)
{
    return shownText(text);
}

bool isSameShape(const StudyTable& a, const StudyTable& b)
{
    if (a.sets != b.sets || a.rows.size() != b.rows.size())
        return false;
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        if (a.rows[i].label != b.rows[i].label)
            return false;
    return true;
}

}  // namespace

void CompareModel::setStudy(StudyPointer study)
{
    if (study_ && study && isSameShape(study_->table, study->table)) {
        study_ = std::move(study);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    study_ = std::move(study);
    endResetModel();
}

void CompareModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::optional<std::size_t> CompareModel::setOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() < FirstSet)
        return std::nullopt;
    return static_cast<std::size_t>(index.column() - FirstSet);
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !study_ ? 0 : static_cast<int>(study_->table.rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !study_ ? 0 : FirstSet + static_cast<int>(study_->table.sets.size());
}

QString CompareModel::text(const StudyRow& row, int column) const
{
    if (column == Method)
        return label(row.label);
    if (column == Runs)
        return row.finished == row.runs.size()
                   ? countText(static_cast<std::int64_t>(row.runs.size()))
                   : tr("%1 of %2").arg(row.finished).arg(row.runs.size());
    const StudyCell& cell = row.cells[static_cast<std::size_t>(column - FirstSet)];
    const bool isMarked = cell.against && cell.against.value->isSignificant;
    return figureText(cell.mean, cell.deviation) + (isMarked ? QStringLiteral(" *") : QString());
}

QString CompareModel::accessibleText(const StudyRow& row, int column) const
{
    if (column < FirstSet)
        return text(row, column);
    const auto set = static_cast<std::size_t>(column - FirstSet);
    const StudyCell& cell = row.cells[set];
    QString spoken = tr("%1 on %2: %3")
                         .arg(label(row.label),
                              label(study_->table.titles[set]),
                              figureText(cell.mean, cell.deviation));
    if (cell.isBest)
        spoken += tr(", the best");
    if (cell.against && cell.against.value->isSignificant)
        spoken += tr(", behind the best by more than chance");
    return spoken;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !study_)
        return {};
    const StudyRow& row = study_->table.rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const StudyCell* cell =
        column < FirstSet ? nullptr : &row.cells[static_cast<std::size_t>(column - FirstSet)];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:  // where the name is cut
            return column == Method ? QVariant(text(row, column)) : QVariant();
        case Qt::AccessibleTextRole:
            return accessibleText(row, column);
        case Qt::TextAlignmentRole:
            return column == Method ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                    : int(Qt::AlignRight | Qt::AlignVCenter);
        case kBestRole:
            return cell != nullptr && cell->isBest;
        case kPublishedRole:
            if (cell == nullptr || !cell->publishedMean)
                return {};
            return tr("published %1")
                .arg(figureText(cell->publishedMean, cell->publishedDeviation));
        default:
            return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !study_)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Method ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                 : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Method)
        return tr("Method");
    if (section == Runs)
        return tr("Runs");
    return label(study_->table.titles[static_cast<std::size_t>(section - FirstSet)]);
}

}  // namespace interproto::ui
