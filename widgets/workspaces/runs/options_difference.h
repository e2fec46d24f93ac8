// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/run_facts.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QThreadPool>

#include <vector>

class QCheckBox;
class QLabel;
class QTableView;

namespace interproto::ui {

/// Options of several runs side by side: one row an option, one column a run.
class OptionsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Options that only some runs have are empty in the others.
    void setOptions(const QStringList& names, const std::vector<OptionList>& options);
    void setOnlyDifferences(bool only);
    int differenceCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString key;
        QStringList values;
        bool isDifferent = false;
    };
    const Row& rowAt(int row) const;
    void choose();

    QStringList names_;
    std::vector<Row> rows_;
    std::vector<std::size_t> shown_;
    bool onlyDifferences_ = true;
};

/// A window that reads the options of runs and shows where they differ. Deletes itself when closed.
class OptionsDifference : public QDialog {
    Q_OBJECT

public:
    OptionsDifference(const QStringList& runs, const QStringList& names, QWidget* parent);
    ~OptionsDifference() override;

    OptionsModel& model() { return *model_; }

Q_SIGNALS:
    void filled();

private:
    struct Reading {
        std::vector<OptionList> options;
        QStringList failures;
    };

    void fill(const QStringList& names, const Reading& reading);

    OptionsModel* model_;
    QTableView* table_;
    QCheckBox* onlyDifferences_;
    QLabel* summary_;
    QThreadPool pool_;
};

}  // namespace interproto::ui
