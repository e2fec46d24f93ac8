// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace interproto::ui {

struct MessageRow {
    double time = 0;  ///< seconds since 1970; 0: not known
    Severity severity = Severity::Info;
    QString run;
    QString text;
    QString path;  ///< of the run

    bool operator==(const MessageRow&) const = default;
};

/// What runs said, oldest first.
class MessagesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Kind, Run, Text, Columns };
    static constexpr int kSeverityRole = Qt::UserRole;
    static constexpr int kPathRole = Qt::UserRole + 1;
    static constexpr int kTimeRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the rows that stay, so that selection and scrolling survive. False when nothing
    /// changed.
    bool setRows(std::vector<MessageRow> rows);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<MessageRow> rows_;
};

/// Messages of at least one severity.
class SeverityFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(Severity severity);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Severity least_ = Severity::Info;
};

}  // namespace interproto::ui
