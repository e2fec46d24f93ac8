// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace interproto::ui {

class RunsModel;

/// The runs of a folder, to filter, sort and choose from.
class RunsPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunsPanel(QWidget* parent = nullptr);

    /// The first time a folder is shown its first living run is chosen, or its last one.
    void setRuns(const QString& root, const std::vector<RunStatus>& runs);
    void clear();
    QStringList chosen() const;
    QTableView& table() { return *table_; }

Q_SIGNALS:
    /// Paths, in the order of the table.
    void chosenChanged(const QStringList& runs);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void chooseOne(const std::vector<RunStatus>& runs);
    void fitColumns();

    RunsModel* model_;
    QSortFilterProxyModel* proxy_;
    QLineEdit* filter_;
    QTableView* table_;
    QString root_;
    QStringList told_;
};

}  // namespace interproto::ui
