// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"

#include <QAbstractTableModel>

#include <vector>

namespace interproto::ui {

/// One test set of one run.
struct EvaluationRow {
    QString run;
    QString set;
    SetStatus status;
};

/// Accuracy by test set: last, best, and at which step.
class EvaluationsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Run, Set, Last, Best, BestStep, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<EvaluationRow> rows);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<EvaluationRow> rows_;
};

}  // namespace interproto::ui
