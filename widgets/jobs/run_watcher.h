// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/run_watch_worker.h"

#include <QThread>

namespace interproto::ui {

/// Follows run folders without ever making the window wait: files are read in a thread of its own,
/// and what changed comes as values by signal.
///
///     connect(&watcher, &RunWatcher::news, this, &Panel::take);
///     watcher.watch({QStringLiteral("runs/casia")});
///
/// GUI thread. News of a list of runs that is no longer watched does not arrive.
class RunWatcher : public QObject {
    Q_OBJECT

public:
    explicit RunWatcher(QObject* parent = nullptr);
    ~RunWatcher() override;

    /// From now on these; all there is of them is told anew.
    void watch(const QStringList& runs);
    /// Answered by requestDone(), `failure` empty when it was written.
    void request(const QString& run, ControlWord word);

Q_SIGNALS:
    void news(const NewsPointer& news);
    void requestDone(const QString& run, ControlWord word, const QString& failure);
    void failed(const QString& run, const QString& text);
    // To the worker.
    void watchAsked(const QStringList& runs, int generation);
    void requestAsked(const QString& run, ControlWord word);
    void taken();

private:
    void take(const NewsPointer& news);

    QThread thread_;
    int generation_ = 0;
};

}  // namespace interproto::ui
