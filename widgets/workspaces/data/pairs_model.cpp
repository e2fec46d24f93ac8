// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/pairs_model.h"

#include "widgets/common/words.h"

#include <algorithm>

namespace interproto::ui {

namespace {

QString numberText(const std::optional<int>& number)
{
    return number ? QString::number(*number) : QStringLiteral("–");
}

std::int64_t sortValue(const PairRow& row, int column)
{
    constexpr int kUnknown = 1000;
    switch (column) {
        case ListedPairsModel::Kind:
            return row.isGenuine ? 0 : 1;
        case ListedPairsModel::FirstFace:
        case ListedPairsModel::FirstAge:
            return row.first.age.value_or(kUnknown);
        case ListedPairsModel::SecondFace:
        case ListedPairsModel::SecondAge:
            return row.second.age.value_or(kUnknown);
        case ListedPairsModel::Gap:
            return row.gap().value_or(kUnknown);
        default:
            return row.line;
    }
}

int alignmentOf(int column)
{
    const bool isNumber = column == ListedPairsModel::Line ||
                          column == ListedPairsModel::FirstAge ||
                          column == ListedPairsModel::SecondAge || column == ListedPairsModel::Gap;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

void ListedPairsModel::setContents(const TestSetPointer& contents)
{
    contents_ = contents;
    arrange();
}

void ListedPairsModel::setFilter(Show show, const QString& text)
{
    show_ = show;
    text_ = text;
    arrange();
}

bool ListedPairsModel::passes(const PairRow& row) const
{
    const bool isMissing = row.first.path.empty() || row.second.path.empty();
    if ((show_ == Show::Genuine && !row.isGenuine) || (show_ == Show::Impostor && row.isGenuine) ||
        (show_ == Show::Missing && !isMissing))
        return false;
    const std::string wanted = text_.toStdString();
    return wanted.empty() || row.first.listed.find(wanted) != std::string::npos ||
           row.second.listed.find(wanted) != std::string::npos;
}

void ListedPairsModel::arrange()
{
    beginResetModel();
    order_.clear();
    if (contents_) {
        for (std::uint32_t i = 0; i < contents_->pairs.size(); ++i)
            if (passes(contents_->pairs[i]))
                order_.push_back(i);
        std::stable_sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
            const std::int64_t first = sortValue(contents_->pairs[a], sortColumn_);
            const std::int64_t second = sortValue(contents_->pairs[b], sortColumn_);
            return sortOrder_ == Qt::AscendingOrder ? first < second : first > second;
        });
    }
    endResetModel();
}

void ListedPairsModel::sort(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortOrder_ = order;
    arrange();
}

const PairRow& ListedPairsModel::pair(int row) const
{
    return contents_->pairs[order_[static_cast<std::size_t>(row)]];
}

int ListedPairsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int ListedPairsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ListedPairsModel::text(const PairRow& row, int column) const
{
    switch (column) {
        case Line:
            return countText(row.line);
        case Kind:
            return row.isGenuine ? tr("same person") : tr("two persons");
        case FirstAge:
            return numberText(row.first.age);
        case SecondAge:
            return numberText(row.second.age);
        case Gap:
            return numberText(row.gap());
        case Paths:
            return shownText(row.first.listed) + QLatin1Char('\n') + shownText(row.second.listed);
        default:
            return {};
    }
}

QVariant ListedPairsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PairRow& row = pair(index.row());
    const bool isFace = index.column() == FirstFace || index.column() == SecondFace;
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            if (isFace)
                return shownText(index.column() == FirstFace ? row.first.listed
                                                             : row.second.listed);
            return role == Qt::ToolTipRole ? QVariant() : QVariant(text(row, index.column()));
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        default:
            return {};
    }
}

QVariant ListedPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Line:
            return tr("Line");
        case Kind:
            return tr("Truth");
        case FirstFace:
            return tr("First");
        case SecondFace:
            return tr("Second");
        case FirstAge:
        case SecondAge:
            return tr("Age");
        case Gap:
            return tr("Gap");
        default:
            return tr("Files");
    }
}

}  // namespace interproto::ui
