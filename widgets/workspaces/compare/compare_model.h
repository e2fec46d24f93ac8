// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/compare/study_loader.h"

#include <QAbstractTableModel>

#include <optional>

namespace interproto::ui {

/// The table of the study as an item model: a row a method, a column a test set.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Method, Runs, FirstSet };
    static constexpr int kPublishedRole = Qt::UserRole;  ///< the published figure, as text
    static constexpr int kBestRole = Qt::UserRole + 1;   ///< the best of its column

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the rows' places while only figures change, so that the selection stays.
    void setStudy(StudyPointer study);
    const StudyPointer& study() const { return study_; }
    void retranslate();

    /// The test set of a column; nothing for the first two.
    std::optional<std::size_t> setOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const StudyRow& row, int column) const;
    QString accessibleText(const StudyRow& row, int column) const;

    StudyPointer study_;
};

}  // namespace interproto::ui
