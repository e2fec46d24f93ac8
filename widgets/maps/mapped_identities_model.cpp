// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/mapped_identities_model.h"

#include "widgets/common/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace interproto::ui {

namespace {

const QString& dash()
{
    static const QString text(QChar(0x2013));
    return text;
}

QString decimals(double value, int places)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', places) : dash();
}

double at(const std::vector<float>& values, std::uint32_t point)
{
    return point < values.size() ? values[point] : std::nan("");
}

}  // namespace

QString identityName(const PrototypeMap& map, std::uint32_t point)
{
    if (point < map.infos.size() && !map.infos[point].identity.empty())
        return shownText(map.infos[point].identity);
    return QStringLiteral("#%1").arg(point);
}

QStringList identityLines(const PrototypeMap& map, std::uint32_t point)
{
    QStringList lines;
    if (point < map.infos.size()) {
        const PrototypeInfo& info = map.infos[point];
        if (info.isChildKnown)
            lines << (info.isChild ? MappedIdentitiesModel::tr("child prototype")
                                   : MappedIdentitiesModel::tr("other prototype"));
        if (info.images >= 0)
            lines << MappedIdentitiesModel::tr("%1 images, %2 of a child")
                         .arg(countText(info.images),
                              countText(std::max<std::int64_t>(0, info.childImages)));
        if (std::isfinite(info.meanAge))
            lines << MappedIdentitiesModel::tr("mean age %1").arg(decimals(info.meanAge, 1));
    }
    if (const double gap = at(map.gap, point); std::isfinite(gap))
        lines << MappedIdentitiesModel::tr("nearest prototype at %1°").arg(decimals(gap, 1));
    if (const double trust = at(map.trust, point); std::isfinite(trust))
        // A figure of ranks, not the share of neighbours that stay neighbours.
        lines << MappedIdentitiesModel::tr("trust of its place %1").arg(decimals(trust, 2));
    return lines;
}

MappedIdentitiesModel::MappedIdentitiesModel(QObject* parent) : QAbstractTableModel(parent) {}

void MappedIdentitiesModel::setMap(std::shared_ptr<const PrototypeMap> map)
{
    beginResetModel();
    map_ = std::move(map);
    if (!map_ || only_.size() != map_->size())
        isOnly_ = false;
    rebuild();
    endResetModel();
}

void MappedIdentitiesModel::setText(const QString& text)
{
    if (text == text_)
        return;
    beginResetModel();
    text_ = text;
    rebuild();
    endResetModel();
}

void MappedIdentitiesModel::setOnly(const std::vector<bool>& points, bool isOn)
{
    if (!isOn && !isOnly_)
        return;
    beginResetModel();
    only_ = points;
    isOnly_ = isOn && map_ && points.size() == map_->size();
    rebuild();
    endResetModel();
}

void MappedIdentitiesModel::rebuild()
{
    rows_.clear();
    if (!map_)
        return;
    for (std::uint32_t i = 0; i < map_->size(); ++i) {
        if (isOnly_ && !only_[i])
            continue;
        if (!text_.isEmpty() && !identityName(*map_, i).contains(text_, Qt::CaseInsensitive))
            continue;
        rows_.push_back(i);
    }
    order();
}

void MappedIdentitiesModel::order()
{
    if (sortColumn_ < 0)
        return;
    const auto sorted = [&](const auto& keyOf) {
        const bool isUp = sortOrder_ == Qt::AscendingOrder;
        std::stable_sort(rows_.begin(), rows_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return isUp ? keyOf(a) < keyOf(b) : keyOf(b) < keyOf(a);
        });
    };
    if (sortColumn_ == Identity)
        return sorted([&](std::uint32_t i) -> std::string_view {
            return i < map_->infos.size() ? std::string_view(map_->infos[i].identity)
                                          : std::string_view();
        });
    // What is not known comes last either way.
    const double none = sortOrder_ == Qt::AscendingOrder ? HUGE_VAL : -HUGE_VAL;
    sorted([&](std::uint32_t i) {
        const double value = number(i, sortColumn_);
        return std::isfinite(value) ? value : none;
    });
}

int MappedIdentitiesModel::rowOf(std::uint32_t point) const
{
    const auto found = std::find(rows_.begin(), rows_.end(), point);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int MappedIdentitiesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MappedIdentitiesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

double MappedIdentitiesModel::number(std::uint32_t point, int column) const
{
    const bool hasInfo = point < map_->infos.size();
    switch (column) {
        case Kind:
            return hasInfo && map_->infos[point].isChildKnown
                       ? (map_->infos[point].isChild ? 0.0 : 1.0)
                       : std::nan("");
        case Images:
            return hasInfo && map_->infos[point].images >= 0
                       ? static_cast<double>(map_->infos[point].images)
                       : std::nan("");
        case MeanAge:
            return hasInfo ? map_->infos[point].meanAge : std::nan("");
        case Gap:
            return at(map_->gap, point);
        case Trust:
            return at(map_->trust, point);
        default:
            return std::nan("");
    }
}

QString MappedIdentitiesModel::text(std::uint32_t point, int column) const
{
    const double value = number(point, column);
    switch (column) {
        case Identity:
            return identityName(*map_, point);
        case Kind:
            return std::isfinite(value) ? (value < 0.5 ? tr("child") : tr("other")) : dash();
        case Images:
            return std::isfinite(value) ? countText(static_cast<std::int64_t>(value)) : dash();
        case Trust:
            return decimals(value, 2);
        default:
            return decimals(value, 1);
    }
}

QVariant MappedIdentitiesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size())
        return {};
    const std::uint32_t row = point(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == Identity)
        return text(row, Identity).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && index.column() >= Images)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant MappedIdentitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Images ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString titles[Columns] = {
        tr("Identity"), tr("Kind"), tr("Images"), tr("Age"), tr("Gap (°)"), tr("Trust")};
    const QString help[Columns] = {
        tr("Name of the identity's folder"),
        tr("Child: a class that the inter-prototype loss moves"),
        tr("Training images of the identity"),
        tr("Mean age over its images with a known age"),
        tr("Angle to the nearest other prototype, in all dimensions"),
        tr("1: its nearest points on the map are its nearest in all dimensions; 0: they are its "
           "furthest. Goes by ranks: no share of neighbours kept")};
    if (section < 0 || section >= Columns)
        return {};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return help[section];
    return {};
}

void MappedIdentitiesModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    sortColumn_ = column;
    sortOrder_ = order;
    if (column < 0 && map_)
        std::sort(rows_.begin(), rows_.end());
    else if (map_)
        this->order();
    Q_EMIT layoutChanged();
}

void MappedIdentitiesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

}  // namespace interproto::ui
