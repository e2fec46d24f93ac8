// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"
#include "widgets/workspaces/runs/run_row.h"

#include <QObject>
#include <QThread>

#include <map>
#include <memory>
#include <string>
#include <vector>

class QTimer;

namespace interproto::ui {

/// What changed in a folder of runs.
struct RunIndexNews {
    QString folder;
    QString root;                    ///< where its runs lie: `runs` below a workspace
    bool isList = false;             ///< `paths` is the new list of runs
    std::vector<std::string> paths;  ///< sorted
    std::vector<RunRow> rows;        ///< new or changed ones
    bool isComplete = false;         ///< every run was looked into
};
using RunIndexPointer = std::shared_ptr<const RunIndexNews>;

/// RunIndex's half in the other thread.
class RunIndexWorker : public QObject {
    Q_OBJECT

public:
    void open(const QString& folder);

Q_SIGNALS:
    void news(const RunIndexPointer& news);

private:
    struct Entry {
        std::unique_ptr<RunFollower> follower;  ///< none: event files alone
        RunFacts facts;
        double modified = 0;  ///< newest event file of a folder without a journal
        bool isRead = false;
    };

    void look();
    void search();
    bool readOne(const std::string& path, Entry& entry, RunRow& row);

    QString folder_;
    std::string root_;
    std::map<std::string, Entry> entries_;
    std::string next_;  ///< where the round goes on
    bool isComplete_ = false;
    int looks_ = 0;
    QTimer* timer_ = nullptr;
};

/// Keeps a list of the runs below a folder and of how they stand: journals, and the ends of event
/// files, read little by little in a thread of its own, so that hundreds of long runs are listed at
/// once and filled in as they are read. No series is loaded.
class RunIndex : public QObject {
    Q_OBJECT

public:
    explicit RunIndex(QObject* parent = nullptr);
    ~RunIndex() override;

    /// Empty: none. All there is of it is told anew.
    void open(const QString& folder);

Q_SIGNALS:
    void news(const RunIndexPointer& news);
    void openAsked(const QString& folder);  ///< to the worker

private:
    QThread thread_;
    QString folder_;
};

}  // namespace interproto::ui
