// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace interproto::ui {

/// The identities of a training set, 85,742 rows without a cell of memory each: a vector of row
/// numbers is the order and the filter. Pictures are asked for when a row is first painted.
class IdentitiesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Faces,
        Folder,
        Images,
        Labelled,
        Children,
        Youngest,
        Oldest,
        Prototype,
        kColumns
    };
    /// Roles of the column Faces: class id, and whether its pictures are known.
    static constexpr int kIdentityRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setContents(const DataSetPointer& contents);
    void setChildRule(int childAge, int childFilter);
    /// Rows whose folder contains `text`; only those that get a child prototype.
    void setFilter(const QString& text, bool onlyChildren);
    const IdentityRow& identity(int row) const;
    /// The first pictures of a row, youngest first; empty until they are known (asked for then).
    const std::vector<IdentityPicture>& pictures(int row) const;
    void takePictures(std::int64_t identity, const std::vector<IdentityPicture>& pictures);
    /// They were not fetched: to be asked for again when the row is painted.
    void forgetPictures(std::int64_t identity) { pictures_.erase(identity); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void picturesWanted(std::int64_t identity);

private:
    void arrange();
    double sortValue(const IdentityRow& row, int column) const;
    bool hasPrototype(const IdentityRow& row) const;
    QString text(const IdentityRow& row, int column) const;

    DataSetPointer contents_;
    std::vector<std::uint32_t> order_;
    QString filter_;
    bool onlyChildren_ = false;
    int childAge_ = 13;
    int childFilter_ = 10;
    int sortColumn_ = Folder;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
    mutable std::unordered_map<std::int64_t, std::vector<IdentityPicture>> pictures_;
};

}  // namespace interproto::ui
