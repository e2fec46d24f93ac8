// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_watcher.h"

namespace interproto::ui {

RunWatcher::RunWatcher(QObject* parent) : QObject(parent)
{
    auto* worker = new RunWatchWorker;
    worker->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &RunWatcher::watchAsked, worker, &RunWatchWorker::watch);
    connect(this, &RunWatcher::requestAsked, worker, &RunWatchWorker::request);
    connect(this, &RunWatcher::taken, worker, &RunWatchWorker::taken);
    connect(worker, &RunWatchWorker::news, this, &RunWatcher::take);
    connect(worker, &RunWatchWorker::requestDone, this, &RunWatcher::requestDone);
    connect(worker, &RunWatchWorker::failed, this, &RunWatcher::failed);
    thread_.setObjectName(QStringLiteral("run watcher"));
    thread_.start();
}

RunWatcher::~RunWatcher()
{
    thread_.quit();
    thread_.wait();
}

void RunWatcher::watch(const QStringList& runs)
{
    Q_EMIT watchAsked(runs, ++generation_);
}

void RunWatcher::request(const QString& run, ControlWord word)
{
    Q_EMIT requestAsked(run, word);
}

void RunWatcher::take(const NewsPointer& round)
{
    if (round->generation != generation_)
        return;
    Q_EMIT news(round);
    Q_EMIT taken();
}

}  // namespace interproto::ui
