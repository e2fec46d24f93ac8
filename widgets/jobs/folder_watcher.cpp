// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/folder_watcher.h"

#include "widgets/common/words.h"

#include <QTimer>

#include <map>

namespace interproto::ui {

namespace {

constexpr int kLookMs = 1000;
constexpr int kLooksPerSearch = 5;

}  // namespace

void FolderWatchWorker::open(const QString& path)
{
    path_ = path;
    followers_.clear();
    looks_ = 0;
    if (timer_)
        timer_->stop();
    if (path.isEmpty())
        return;
    const FolderFound found = findRuns(pathBytes(path));
    Q_EMIT opened(path, found.kind);
    if (found.kind != FolderKind::Runs)
        return;
    follow(found.runs);
    poll();
    tell();
    if (!timer_) {
        timer_ = new QTimer(this);
        connect(timer_, &QTimer::timeout, this, &FolderWatchWorker::look);
    }
    timer_->start(kLookMs);
}

void FolderWatchWorker::look()
{
    bool changed = false;
    if (++looks_ % kLooksPerSearch == 0) {
        const std::size_t before = followers_.size();
        const std::vector<std::string> paths = findRuns(pathBytes(path_)).runs;
        follow(paths);
        changed = followers_.size() != before;
    }
    if (poll() || changed)
        tell();
}

void FolderWatchWorker::follow(const std::vector<std::string>& paths)
{
    std::map<std::string, std::unique_ptr<RunFollower>> old;
    for (auto& follower : followers_)
        old.emplace(follower->status().path, std::move(follower));
    followers_.clear();
    for (const std::string& path : paths) {
        const auto known = old.find(path);
        followers_.push_back(known != old.end() ? std::move(known->second)
                                                : std::make_unique<RunFollower>(path, false));
    }
}

bool FolderWatchWorker::poll()
{
    bool changed = false;
    for (const auto& follower : followers_)
        changed = follower->poll() || changed;
    return changed;
}

void FolderWatchWorker::tell()
{
    auto runs = std::make_shared<std::vector<RunStatus>>();
    for (const auto& follower : followers_)
        runs->push_back(follower->status());
    Q_EMIT listed(path_, runs);
}

FolderWatcher::FolderWatcher(QObject* parent) : QObject(parent)
{
    auto* worker = new FolderWatchWorker;
    worker->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &FolderWatcher::openAsked, worker, &FolderWatchWorker::open);
    // What was asked for before a newer path is no news.
    connect(worker, &FolderWatchWorker::opened, this, [this](const QString& path, FolderKind kind) {
        if (path == path_)
            Q_EMIT opened(path, kind);
    });
    connect(
        worker, &FolderWatchWorker::listed, this, [this](const QString& path, const RunList& runs) {
            if (path == path_)
                Q_EMIT listed(path, runs);
        });
    thread_.setObjectName(QStringLiteral("folder watcher"));
    thread_.start();
}

FolderWatcher::~FolderWatcher()
{
    thread_.quit();
    thread_.wait();
}

void FolderWatcher::open(const QString& path)
{
    path_ = path;
    Q_EMIT openAsked(path);
}

void FolderWatcher::close()
{
    open(QString());
}

}  // namespace interproto::ui
