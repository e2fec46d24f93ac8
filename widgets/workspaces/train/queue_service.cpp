// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/queue_service.h"

#include "widgets/common/words.h"

namespace interproto::ui {

namespace {

constexpr int kRoundMs = 1000;

}  // namespace

QueueService::QueueService(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<QueueSnapshotPointer>();
    pool_.setMaxThreadCount(1);
    rounds_.setInterval(kRoundMs);
    connect(&rounds_, &QTimer::timeout, this, &QueueService::look);
}

QueueService::~QueueService()
{
    pool_.clear();
    pool_.waitForDone();
}

void QueueService::open(const QString& folder)
{
    folder_ = folder;
    look();
}

void QueueService::setActive(bool isActive)
{
    if (!isActive) {
        rounds_.stop();
        return;
    }
    look();
    rounds_.start();
}

void QueueService::look()
{
    if (folder_.isEmpty()) {
        Q_EMIT read(std::make_shared<const QueueSnapshot>());
        return;
    }
    if (waiting_ > 0)
        return;
    ++waiting_;
    pool_.start([this, folder = folder_] {
        --waiting_;
        lookInThread(folder);
    });
}

void QueueService::lookInThread(const QString& folder)
{
    auto snapshot = std::make_shared<QueueSnapshot>();
    snapshot->folder = folder;
    const RunQueueFile file(pathBytes(folder));
    if (file.exists()) {
        IssueList issues;
        snapshot->queue = file.read(&issues);
        snapshot->hasWorker = file.hasWorker();
        if (!issues.items().empty())
            snapshot->issue = shownText(issues.items().front().text());
    }
    Q_EMIT read(snapshot);
}

void QueueService::edit(Edit edit)
{
    pool_.start([this, folder = folder_, edit = std::move(edit)] {
        QString failure;
        try {
            edit(RunQueueFile(pathBytes(folder)));
        } catch (const std::exception& error) {
            failure = shownText(error.what());
        }
        lookInThread(folder);
        Q_EMIT edited(failure);
    });
}

}  // namespace interproto::ui
