// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/map_folder.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace interproto::ui {

/// The points of a map as rows: sorted and filtered by a list of their numbers, so that a hundred
/// thousand rows cost nothing that is not seen.
class MappedIdentitiesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Identity, Kind, Images, MeanAge, Gap, Trust, Columns };

    explicit MappedIdentitiesModel(QObject* parent = nullptr);

    void setMap(std::shared_ptr<const PrototypeMap> map);
    /// Rows whose identity holds `text`, in any case.
    void setText(const QString& text);
    /// Only these points; `isOn` false: all.
    void setOnly(const std::vector<bool>& points, bool isOn);
    std::uint32_t point(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    /// -1: not among the rows.
    int rowOf(std::uint32_t point) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(std::uint32_t point, int column) const;
    double number(std::uint32_t point, int column) const;
    void rebuild();
    void order();

    std::shared_ptr<const PrototypeMap> map_;
    std::vector<std::uint32_t> rows_;
    QString text_;
    std::vector<bool> only_;
    bool isOnly_ = false;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

/// Name of a point for people: its identity, else its number.
QString identityName(const PrototypeMap& map, std::uint32_t point);
/// What is known of a point, a line each, for cards.
QStringList identityLines(const PrototypeMap& map, std::uint32_t point);

}  // namespace interproto::ui
