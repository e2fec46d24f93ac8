// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"
#include "widgets/jobs/run_finder.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

class QTimer;

namespace interproto::ui {

using RunList = std::shared_ptr<const std::vector<RunStatus>>;

/// FolderWatcher's half in the other thread.
class FolderWatchWorker : public QObject {
    Q_OBJECT

public:
    void open(const QString& path);

Q_SIGNALS:
    void opened(const QString& path, FolderKind kind);
    void listed(const QString& path, const RunList& runs);

private:
    void look();
    void follow(const std::vector<std::string>& paths);
    bool poll();
    void tell();

    QString path_;
    std::vector<std::unique_ptr<RunFollower>> followers_;
    QTimer* timer_ = nullptr;
    int looks_ = 0;
};

/// Finds out what a folder is, and keeps a list of the runs in it up to date: their state once a
/// second, new runs every five. Reads in a thread of its own.
class FolderWatcher : public QObject {
    Q_OBJECT

public:
    explicit FolderWatcher(QObject* parent = nullptr);
    ~FolderWatcher() override;

    /// Answered by opened(), and for a folder of runs by listed() whenever something changed.
    void open(const QString& path);
    /// Watches nothing more.
    void close();
    const QString& path() const { return path_; }

Q_SIGNALS:
    void opened(const QString& path, FolderKind kind);
    void listed(const QString& path, const RunList& runs);
    void openAsked(const QString& path);  ///< to the worker

private:
    QThread thread_;
    QString path_;
};

}  // namespace interproto::ui
