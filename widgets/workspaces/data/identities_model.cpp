// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/identities_model.h"

#include "widgets/common/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interproto::ui {

namespace {

constexpr std::size_t kMostKnown = 5000;  ///< identities whose pictures are remembered

QString ageText(float age)
{
    return std::isnan(age) ? QStringLiteral("–") : valueText(static_cast<double>(age));
}

int alignmentOf(int column)
{
    return int((column <= IdentitiesModel::Folder ? Qt::AlignLeft : Qt::AlignRight) |
               Qt::AlignVCenter);
}

}  // namespace

void IdentitiesModel::setContents(const DataSetPointer& contents)
{
    contents_ = contents;
    pictures_.clear();
    arrange();
}

void IdentitiesModel::setChildRule(int childAge, int childFilter)
{
    childAge_ = childAge;
    childFilter_ = childFilter;
    if (onlyChildren_ || sortColumn_ == Children || sortColumn_ == Prototype)
        arrange();
    else if (!order_.empty())
        Q_EMIT dataChanged(index(0, Children), index(rowCount() - 1, Prototype));
}

void IdentitiesModel::setFilter(const QString& text, bool onlyChildren)
{
    filter_ = text;
    onlyChildren_ = onlyChildren;
    arrange();
}

const IdentityRow& IdentitiesModel::identity(int row) const
{
    return contents_->identities[order_[static_cast<std::size_t>(row)]];
}

bool IdentitiesModel::hasPrototype(const IdentityRow& row) const
{
    return contents_->children.imagesOf(row.classId.value, childAge_) >= childFilter_;
}

double IdentitiesModel::sortValue(const IdentityRow& row, int column) const
{
    const auto age = [](float value) {
        return std::isnan(value) ? 1e9 : static_cast<double>(value);
    };
    switch (column) {
        case Images:
            return static_cast<double>(row.images);
        case Labelled:
            return static_cast<double>(row.labelled);
        case Children:
            return contents_->children.imagesOf(row.classId.value, childAge_);
        case Youngest:
            return age(row.youngest);
        case Oldest:
            return age(row.oldest);
        case Prototype:
            return hasPrototype(row) ? 1 : 0;
        default:
            return static_cast<double>(row.classId.value);
    }
}

void IdentitiesModel::arrange()
{
    beginResetModel();
    order_.clear();
    if (contents_) {
        const std::string wanted = filter_.toStdString();
        for (std::uint32_t i = 0; i < contents_->identities.size(); ++i) {
            const IdentityRow& row = contents_->identities[i];
            if ((wanted.empty() || row.folder.find(wanted) != std::string::npos) &&
                (!onlyChildren_ || hasPrototype(row)))
                order_.push_back(i);
        }
        std::vector<double> keys(contents_->identities.size());
        for (const std::uint32_t i : order_)
            keys[i] = sortValue(contents_->identities[i], sortColumn_);
        std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sortOrder_ == Qt::AscendingOrder ? keys[a] < keys[b] : keys[a] > keys[b];
        });
    }
    endResetModel();
}

void IdentitiesModel::sort(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortOrder_ = order;
    arrange();
}

const std::vector<IdentityPicture>& IdentitiesModel::pictures(int row) const
{
    const std::int64_t id = identity(row).classId.value;
    const auto found = pictures_.find(id);
    if (found != pictures_.end())
        return found->second;
    if (pictures_.size() >= kMostKnown)
        pictures_.clear();
    // An empty entry: asked for once.
    const auto& none = pictures_[id];
    // Painting asks, and painting is const.
    Q_EMIT const_cast<IdentitiesModel*>(this)->picturesWanted(id);
    return none;
}

void IdentitiesModel::takePictures(std::int64_t identity,
                                   const std::vector<IdentityPicture>& pictures)
{
    pictures_[identity] = pictures;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Faces), index(rowCount() - 1, Faces), {Qt::DecorationRole});
}

int IdentitiesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int IdentitiesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString IdentitiesModel::text(const IdentityRow& row, int column) const
{
    switch (column) {
        case Folder:
            return shownText(row.folder);
        case Images:
            return countText(row.images);
        case Labelled:
            return countText(row.labelled);
        case Children:
            return countText(contents_->children.imagesOf(row.classId.value, childAge_));
        case Youngest:
            return ageText(row.youngest);
        case Oldest:
            return ageText(row.oldest);
        case Prototype:
            return hasPrototype(row) ? tr("yes") : QString();
        default:
            return {};
    }
}

QVariant IdentitiesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const IdentityRow& row = identity(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        case Qt::AccessibleTextRole:
            return index.column() == Faces ? tr("Faces of %1").arg(shownText(row.folder))
                                           : text(row, index.column());
        case kIdentityRole:
            return static_cast<qlonglong>(row.classId.value);
        default:
            return {};
    }
}

QVariant IdentitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isLong = role == Qt::ToolTipRole;
    switch (section) {
        case Faces:
            return isLong ? tr("The first pictures, youngest first") : tr("Faces");
        case Folder:
            return isLong ? tr("Folder of the identity") : tr("Identity");
        case Images:
            return isLong ? tr("Pictures in the folder") : tr("Pictures");
        case Labelled:
            return isLong ? tr("Pictures with an age") : tr("With age");
        case Children:
            return isLong ? tr("Distinct pictures younger than the child age") : tr("As a child");
        case Youngest:
            return isLong ? tr("Least age, years") : tr("Youngest");
        case Oldest:
            return isLong ? tr("Greatest age, years") : tr("Oldest");
        default:
            return isLong ? tr("Has enough pictures as a child for a child prototype")
                          : tr("Child prototype");
    }
}

}  // namespace interproto::ui
