// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QAbstractTableModel>

namespace interproto::ui {

/// The pairs of a list as rows.
class ListedPairsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Kind, FirstFace, FirstAge, SecondFace, SecondAge, Gap, Paths, kColumns };
    enum class Show { All, Genuine, Impostor, Missing };

    using QAbstractTableModel::QAbstractTableModel;

    void setContents(const TestSetPointer& contents);
    void setFilter(Show show, const QString& text);
    const PairRow& pair(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    bool passes(const PairRow& row) const;
    QString text(const PairRow& row, int column) const;

    TestSetPointer contents_;
    std::vector<std::uint32_t> order_;
    Show show_ = Show::All;
    QString text_;
    int sortColumn_ = Line;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

}  // namespace interproto::ui
