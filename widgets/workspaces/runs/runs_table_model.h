// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/runs/column_filter.h"
#include "widgets/workspaces/runs/run_notes.h"
#include "widgets/workspaces/runs/run_row.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <map>
#include <vector>

namespace interproto::ui {

/// One row a run: how it stands, what it is, how good it is, and what a person noted.
class RunsTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        State,
        Method,
        Network,
        Seed,
        Data,
        Step,
        Duration,
        Start,
        Tags,
        Note,
        FirstSet
    };
    static constexpr int kSortRole = Qt::UserRole;      ///< a value to sort by
    static constexpr int kPathRole = Qt::UserRole + 1;  ///< of the run's folder
    static constexpr int kArchivedRole = Qt::UserRole + 2;

    explicit RunsTableModel(NotesStore& notes, QObject* parent = nullptr);

    void setRoot(const QString& folder);
    /// Rows that stay keep their place, and so do selections.
    void setPaths(const std::vector<std::string>& paths);
    void setRows(const std::vector<RunRow>& rows);
    const RunRow* row(const QString& path) const;
    const RunRow& rowAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    /// "seed1": relative to the folder.
    QString nameOf(const QString& path) const;
    /// Stable name of a column, for settings: "method", "set:LAG".
    QString columnKey(int column) const;
    void retranslate();
    /// Notes of some run changed.
    void refreshNotes();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Tags and notes are edited in place.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void noteEdited(const QString& run, const RunNote& note);

private:
    QString text(const RunRow& run, int column) const;
    QVariant sortValue(const RunRow& run, int column) const;
    const SetStatus* setOf(const RunRow& run, int column) const;
    void collectSets(const std::vector<RunRow>& rows);
    static bool isRight(int column);

    NotesStore& notes_;
    QString root_;
    std::vector<RunRow> rows_;
    std::map<std::string, std::size_t> byPath_;
    std::vector<std::string> sets_;  ///< in order of appearance: columns never move
};

/// Rows by free text over all columns, by what is typed above single columns, and archived ones
/// only on wish.
class RunsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text);
    void setColumn(int column, const QString& typed);
    void clearColumns();
    void setArchivedShown(bool areShown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList words_;
    std::map<int, ColumnFilter> columns_;
    bool areArchivedShown_ = false;
};

}  // namespace interproto::ui
