// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace interproto::ui {

/// One row a run: name, state, method, seed, step, and the best accuracy on each test set.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, State, Method, Seed, Step, FirstSet };
    static constexpr int kSortRole = Qt::UserRole;      ///< a value to sort by
    static constexpr int kPathRole = Qt::UserRole + 1;  ///< of the run's folder

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows stay where they are (and selected) while the list only grows or changes its figures.
    void setRuns(const QString& root, const std::vector<RunStatus>& runs);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RunStatus& run, int column) const;
    QVariant sortValue(const RunStatus& run, int column) const;
    const SetStatus* setOf(const RunStatus& run, int column) const;
    QString nameOf(const RunStatus& run) const;

    QString root_;
    std::vector<RunStatus> runs_;
    std::vector<std::string> sets_;
};

}  // namespace interproto::ui
