// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

class QTimer;

namespace interproto::ui {

/// How a task of the engine ended.
struct TaskEnd {
    int exitCode = 0;        ///< as reliability promises them; -1: could not be started or crashed
    bool isStopped = false;  ///< on request
    QString failure;         ///< the engine's own error line; empty when it ended well
    QByteArray result = "{}";  ///< the JSON object of the task's figures; "{}" without one

    bool isWell() const { return exitCode == 0 && !isStopped; }
};

/// Runs `interproto TASK ARGUMENTS... --json` as a process of its own and tells its events as they
/// come (at most 30 rounds a second). Ends with the window unless detached.
///
///     auto* scan = new TaskProcess(this);
///     connect(scan, &TaskProcess::progressed, strip, &ProgressStrip::setProgress);
///     connect(scan, &TaskProcess::ended, this, &DataPage::scanned);
///     scan->start("scan", {"--data-path", path});
///
/// GUI thread; nothing here waits, the destructor of a running one for a moment.
class TaskProcess : public QObject {
    Q_OBJECT

public:
    explicit TaskProcess(QObject* parent = nullptr);
    ~TaskProcess() override;

    /// Once per object. `workingFolder` is that of the engine; empty: this program's.
    void start(const QString& task,
               const QStringList& arguments,
               const QString& workingFolder = QString());
    /// Asks the task to stop (SIGINT, as Ctrl-C does); a task that does not answer within ten
    /// seconds is killed.
    void stop();
    bool isRunning() const;
    qint64 processId() const { return process_->processId(); }
    bool isStopping() const { return end_.isStopped; }
    /// As a person would type it, quoted for a shell.
    const QString& commandLine() const { return commandLine_; }

    /// `$INTERPROTO_ENGINE`, the engine beside this program, or the first on PATH; empty: none.
    static QString enginePath();
    /// Starts a task that outlives the window (a training, a sweep): its run folder tells the rest.
    /// What it writes to its standard streams goes to `logFile` (an older one is replaced), or
    /// nowhere. False with the reason in `why`.
    static bool startDetached(const QString& task,
                              const QStringList& arguments,
                              QString* why,
                              const QString& logFile = QString());
    /// The same as a person would type it, quoted for a shell.
    static QString commandLine(const QString& task, const QStringList& arguments);

Q_SIGNALS:
    void progressed(const Progress& progress);
    void told(const Message& message);
    /// Every event, those of the two signals above included.
    void happened(const TimedEvent& event);
    /// Once, after everything else, also when the task could not be started.
    void ended(const TaskEnd& end);

private:
    void read();
    bool takeLines(int atMost);
    void takeLine(const QByteArray& line);
    void takeErrors();
    void finish(int exitCode, QProcess::ExitStatus status);
    void end();
    void interrupt();

    std::unique_ptr<QProcess> process_;
    QTimer* rounds_;  ///< when to read next
    QByteArray pending_;
    bool skipping_ = false;  ///< inside a line that is too long
    QByteArray errors_;      ///< the last of standard error
    QString commandLine_;
    TaskEnd end_;
    bool isOver_ = false;
};

}  // namespace interproto::ui
