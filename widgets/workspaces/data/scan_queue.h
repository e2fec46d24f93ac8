// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/task_process.h"
#include "widgets/workspaces/data/entry_list.h"

#include <QObject>

#include <deque>

namespace interproto::ui {

/// Scans data and test sets one after the other, each by a task of the engine.
class ScanQueue : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Behind those that wait; one that waits or runs already is not added again.
    void add(const Workspace& workspace, const EntryKey& key);
    /// Stops the running scan and forgets those that wait.
    void stop();
    bool isRunning() const { return !jobs_.empty(); }
    EntryKey current() const { return jobs_.empty() ? EntryKey{} : jobs_.front().key; }

    /// `--data-path ... --catalog ...`, as the command line takes them.
    static QStringList arguments(const Workspace& workspace, const EntryKey& key);

Q_SIGNALS:
    void begun(const EntryKey& key);
    void progressed(const Progress& progress);
    void ended(const EntryKey& key, const TaskEnd& end);
    /// Nothing is left to do.
    void emptied();

private:
    struct Job {
        EntryKey key;
        QStringList arguments;
        QString folder;
    };
    void startNext();

    std::deque<Job> jobs_;  ///< the first one runs
    TaskProcess* process_ = nullptr;
};

}  // namespace interproto::ui
