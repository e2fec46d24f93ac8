// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_queue.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace interproto::ui {

struct QueueSnapshot {
    QString folder;
    RunQueue queue;
    bool hasWorker = false;
    QString issue;  ///< the first thing that is wrong with the file
};
using QueueSnapshotPointer = std::shared_ptr<const QueueSnapshot>;

/// Reads and edits the queue of a workspace in a thread of its own: an edit waits for the lock that
/// the engine may hold.
class QueueService : public QObject {
    Q_OBJECT

public:
    using Edit = std::function<void(const RunQueueFile&)>;

    explicit QueueService(QObject* parent = nullptr);
    ~QueueService() override;

    /// "": none.
    void open(const QString& folder);
    const QString& folder() const { return folder_; }
    /// Looks every second.
    void setActive(bool isActive);
    /// Answered by edited(); what `edit` throws is told as a failure.
    void edit(Edit edit);

Q_SIGNALS:
    void read(const QueueSnapshotPointer& snapshot);
    void edited(const QString& failure);

private:
    void look();
    void lookInThread(const QString& folder);

    QString folder_;
    QThreadPool pool_;
    QTimer rounds_;
    std::atomic<int> waiting_ = 0;
};

}  // namespace interproto::ui
