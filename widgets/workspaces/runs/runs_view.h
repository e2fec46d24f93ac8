// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/runs/runs_table_model.h"

#include <QWidget>

#include <map>
#include <set>

class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace interproto::ui {

class EmptyState;
class FilterHeader;
class RunDetails;

enum class RunCommand {
    Watch,
    Compare,
    Pairs,
    Options,
    Resume,
    Archive,
    Trash,
    OpenFolder,
    ExportTable
};
inline constexpr RunCommand kRunCommands[] = {RunCommand::Watch,
                                              RunCommand::Compare,
                                              RunCommand::Pairs,
                                              RunCommand::Options,
                                              RunCommand::Resume,
                                              RunCommand::Archive,
                                              RunCommand::Trash,
                                              RunCommand::OpenFolder,
                                              RunCommand::ExportTable};

/// The look of the Runs page: filters, table, details and buttons. No logic, no files.
class RunsView : public QWidget {
    Q_OBJECT

public:
    RunsView(RunsTableModel& model, RunsFilter& filter, QWidget* parent = nullptr);

    /// Paths, in the order of the table.
    QStringList chosen() const;
    void choose(const QStringList& runs);
    void setCommands(const std::set<RunCommand>& enabled, bool isArchived);
    void showDetails(const RunRow* run, const QString& name, const RunNote& note, int chosen);
    /// How many are shown of how many; whether all were read.
    void showCounts(int total, bool isComplete);
    void setWorkspaceShown(bool hasWorkspace);
    /// Columns that are not shown, by key; remembered by the caller.
    QStringList hiddenColumns() const { return hiddenColumns_; }
    void setHiddenColumns(const QStringList& keys);
    QTableView& table() { return *table_; }
    FilterHeader& header() { return *header_; }

Q_SIGNALS:
    void chosenChanged();
    void commanded(RunCommand command);
    void noteEdited(const QString& run, const RunNote& note);
    void hiddenColumnsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeButtons();
    void makeTable();
    void connectParts();
    void retranslateUi();
    void fitColumns(int first);
    void applyColumns();
    void fillColumnMenu();
    void openMenu(const QPoint& position);
    QString commandText(RunCommand command) const;

    RunsTableModel& model_;
    RunsFilter& filter_;
    QLineEdit* search_;
    QToolButton* columnFilters_;
    QToolButton* archived_;
    QToolButton* columns_;
    QMenu* columnMenu_;
    QLabel* counts_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    QSplitter* splitter_;
    QTableView* table_;
    FilterHeader* header_;
    RunDetails* details_;
    std::map<RunCommand, QToolButton*> buttons_;
    std::set<RunCommand> enabled_;
    QStringList hiddenColumns_;
    bool isArchived_ = false;
    bool hasWorkspace_ = false;
    int fitted_ = 0;  ///< columns that have got a width
    int total_ = 0;
    bool isComplete_ = true;
};

}  // namespace interproto::ui
