// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"
#include "widgets/workspaces/train/queue_service.h"

#include <QAbstractTableModel>

#include <map>

namespace interproto::ui {

/// The jobs of a queue as rows, with what their run folders tell. Waiting rows may be dragged.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Run, Method, Seed, State, Device, Done, Left, Columns };
    enum Role {
        ShareRole = Qt::UserRole,
        FolderRole,
        NameRole
    };  ///< a share in 0..1, below 0: none

    using QAbstractTableModel::QAbstractTableModel;

    void setQueue(const QueueSnapshotPointer& snapshot);
    void setRuns(const std::vector<RunStatus>& runs);
    const std::vector<QueueJob>& jobs() const { return jobs_; }
    const QueueJob* job(int row) const;
    /// Of a row among those that wait; below 0: it does not wait.
    int waitingPlace(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void moveRequested(const QString& name, int place);

private:
    QString folderOf(const QueueJob& job) const;
    const RunStatus* statusOf(const QueueJob& job) const;
    QString textOf(const QueueJob& job, int column) const;
    double shareOf(const QueueJob& job) const;

    QString folder_;
    std::vector<QueueJob> jobs_;
    std::map<std::string, RunStatus> runs_;  ///< by path
};

QString queueStateText(const QueueJob& job);

}  // namespace interproto::ui
