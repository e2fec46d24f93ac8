// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_view.h"

#include <QAbstractTableModel>

namespace interproto::ui {

/// The shown pairs as a table: a window onto a PairView, without a copy of anything. Sorting is the
/// view's: sortRequested() asks for it.
class PairsTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Faces first; the other columns are those of PairColumn, in this order.
    static constexpr int kFacesColumn = 0;
    static PairColumn columnOf(int section);
    static int sectionOf(PairColumn column);
    /// Row of the PairTable, of every cell.
    static constexpr int kRowRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing to show. The view must stay until another is set.
    void setView(const PairView* view);
    /// rows() of the view changed.
    void rowsChanged();
    /// Threshold, marks or the other run changed; the rows did not.
    void valuesChanged();
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int section, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortRequested(interproto::PairColumn column, bool descending);

private:
    QString text(std::uint32_t row, PairColumn column) const;

    const PairView* view_ = nullptr;
    int count_ = 0;
};

}  // namespace interproto::ui
