// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/pairs_table_model.h"

#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::array kColumns = {PairColumn::Row,  // the place of the faces, and of "as scored"
                                 PairColumn::Verdict,
                                 PairColumn::Similarity,
                                 PairColumn::Distance,
                                 PairColumn::Far,
                                 PairColumn::Label,
                                 PairColumn::FirstIdentity,
                                 PairColumn::FirstAge,
                                 PairColumn::SecondIdentity,
                                 PairColumn::SecondAge,
                                 PairColumn::Gap,
                                 PairColumn::Other,
                                 PairColumn::Change,
                                 PairColumn::Mark,
                                 PairColumn::Set,
                                 PairColumn::FirstPath,
                                 PairColumn::SecondPath};

bool isNumber(PairColumn column)
{
    switch (column) {
        case PairColumn::Similarity:
        case PairColumn::Distance:
        case PairColumn::Far:
        case PairColumn::FirstAge:
        case PairColumn::SecondAge:
        case PairColumn::Gap:
        case PairColumn::Other:
        case PairColumn::Change:
            return true;
        default:
            return false;
    }
}

QString ageText(float years)
{
    return years == years ? QString::number(double(years), 'g', 4) : QStringLiteral("–");
}

}  // namespace

PairColumn PairsTableModel::columnOf(int section)
{
    return kColumns[static_cast<std::size_t>(
        std::clamp(section, 0, static_cast<int>(kColumns.size()) - 1))];
}

int PairsTableModel::sectionOf(PairColumn column)
{
    return static_cast<int>(std::find(kColumns.begin(), kColumns.end(), column) - kColumns.begin());
}

void PairsTableModel::setView(const PairView* view)
{
    beginResetModel();
    view_ = view;
    count_ = view_ != nullptr ? static_cast<int>(view_->rows().size()) : 0;
    endResetModel();
}

void PairsTableModel::rowsChanged()
{
    const int now = view_ != nullptr ? static_cast<int>(view_->rows().size()) : 0;
    if (now == count_)
        return valuesChanged();
    beginResetModel();
    count_ = now;
    endResetModel();
}

void PairsTableModel::valuesChanged()
{
    if (count_ > 0)
        Q_EMIT dataChanged(index(0, 0), index(count_ - 1, columnCount() - 1));
}

void PairsTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    valuesChanged();
}

int PairsTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count_;
}

int PairsTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kColumns.size());
}

QString PairsTableModel::text(std::uint32_t row, PairColumn column) const
{
    const PairTable& table = view_->table();
    const auto path = [&](std::uint32_t image) {
        return shownText(std::string(table.images.path(image)));
    };
    switch (column) {
        case PairColumn::Row:
            return {};
        case PairColumn::Set:
            return shownText(table.sets[table.setOf(row)].name);
        case PairColumn::Label:
            return labelText(table.genuine[row] != 0);
        case PairColumn::FirstIdentity:
            return imageText(table.images, table.first[row]);
        case PairColumn::SecondIdentity:
            return imageText(table.images, table.second[row]);
        case PairColumn::FirstPath:
            return path(table.first[row]);
        case PairColumn::SecondPath:
            return path(table.second[row]);
        case PairColumn::FirstAge:
            return ageText(table.firstAge[row]);
        case PairColumn::SecondAge:
            return ageText(table.secondAge[row]);
        case PairColumn::Gap:
            return ageText(table.gap(row));
        case PairColumn::Similarity:
            return scoreText(table.similarity[row]);
        case PairColumn::Distance:
            return distanceText(table.similarity[row] - view_->threshold());
        case PairColumn::Verdict:
            return verdictText(table.verdict(row, view_->threshold()));
        case PairColumn::Far:
            return table.similarity[row] == table.similarity[row] ? farText(table.farAt(row))
                                                                  : QStringLiteral("–");
        case PairColumn::Other:
            return view_->other().empty() ? QString() : scoreText(view_->other()[row]);
        case PairColumn::Change:
            return view_->other().empty()
                       ? QString()
                       : distanceText(view_->other()[row] - table.similarity[row]);
        case PairColumn::Mark:
            break;
    }
    return markText(view_->mark(row));
}

QVariant PairsTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || view_ == nullptr || index.row() >= count_ ||
        static_cast<std::size_t>(index.row()) >= view_->rows().size())
        return {};
    const std::uint32_t row = view_->rows()[static_cast<std::size_t>(index.row())];
    const PairColumn column = columnOf(index.column());
    switch (role) {
        case kRowRole:
            return row;
        case Qt::TextAlignmentRole:
            return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == PairColumn::Far && !std::isnan(view_->table().similarity[row])
                       ? QVariant(farSentence(view_->table().farAt(row)))
                       : QVariant();
        case Qt::AccessibleTextRole:
            return index.column() == kFacesColumn ? tr("%1 and %2")
                                                        .arg(text(row, PairColumn::FirstPath),
                                                             text(row, PairColumn::SecondPath))
                                                  : text(row, column);
        default:
            return {};
    }
}

QVariant PairsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(columnOf(section)) ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == kFacesColumn ? tr("Faces") : columnTitle(columnOf(section));
    return {};
}

void PairsTableModel::sort(int section, Qt::SortOrder order)
{
    Q_EMIT sortRequested(columnOf(section), order == Qt::DescendingOrder);
}

}  // namespace interproto::ui
