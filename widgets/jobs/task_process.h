// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace interproto::ui {

/// How a task of the engine ended.
struct TaskEnd {
    int exitCode = 0;        ///< as reliability promises them; -1: could not be started or crashed
    bool isStopped = false;  ///< on request
    QString failure;         ///< the engine's own error line; empty when it ended well
    QByteArray result;       ///< the JSON object of the Finished event; "{}" without one
};

/// Runs `interproto TASK ARGUMENTS... --json` as a process of its own and tells its events as they
/// come (at most 30 rounds a second). Ends with the window unless detached.
///
///     auto* scan = new TaskProcess(this);
///     connect(scan, &TaskProcess::progressed, bar, &ProgressStrip::show);
///     connect(scan, &TaskProcess::ended, this, &DataPage::scanned);
///     scan->start("scan", {"--data-path", path});
///
/// GUI thread; nothing here waits.
class TaskProcess : public QObject {
    Q_OBJECT

public:
    explicit TaskProcess(QObject* parent = nullptr);
    ~TaskProcess() override;

    /// Once per object.
    void start(const QString& task, const QStringList& arguments);
    /// Asks the task to stop (SIGINT, as Ctrl-C does); a task that does not answer within ten
    /// seconds is killed.
    void stop();
    bool isRunning() const;

    /// The engine beside this program, `$INTERPROTO_ENGINE`, or the first on PATH; empty: none.
    static QString enginePath();
    /// Starts a task that outlives the window (a training, a sweep): its run folder tells the rest.
    /// False with the reason in `why`.
    static bool startDetached(const QString& task, const QStringList& arguments, QString* why);
    /// The same as a person would type it, quoted for a shell.
    static QString commandLine(const QString& task, const QStringList& arguments);

Q_SIGNALS:
    void progressed(const Progress& progress);
    void told(const Message& message);
    /// Every event, those of the two signals above included.
    void happened(const TimedEvent& event);
    void ended(const TaskEnd& end);

private:
    void read();
    void finish(int exitCode, QProcess::ExitStatus status);

    std::unique_ptr<QProcess> process_;
    QByteArray pending_;
    TaskEnd end_;
};

}  // namespace interproto::ui
