// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/run_index.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"
#include "widgets/common/words.h"
#include "widgets/jobs/run_finder.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace interproto::ui {

namespace {

constexpr int kFirstLookMs = 1;  ///< while runs are still unread
constexpr int kLookMs = 1000;
constexpr int kLooksPerSearch = 5;
constexpr const char* kRunsFolder = "runs";
constexpr int kRoundMs = 100;  ///< reads for so long, then tells

/// The newest change of the event files of a folder; 0 without one.
double newestEvents(const std::string& folder)
{
    double newest = 0;
    std::error_code failed;
    for (std::filesystem::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (it->path().filename().string().find("tfevents") == std::string::npos)
            continue;
        std::error_code ignored;
        const auto time = it->last_write_time(ignored);
        if (!ignored)
            newest =
                std::max(newest, std::chrono::duration<double>(time.time_since_epoch()).count());
    }
    return newest;
}

}  // namespace

void RunIndexWorker::open(const QString& folder)
{
    folder_ = folder;
    entries_.clear();
    next_.clear();
    looks_ = 0;
    isComplete_ = false;
    if (!timer_) {
        timer_ = new QTimer(this);
        connect(timer_, &QTimer::timeout, this, &RunIndexWorker::look);
    }
    timer_->stop();
    if (folder.isEmpty())
        return;
    const std::string below = joined(pathBytes(folder), kRunsFolder);
    root_ = directoryExists(below) ? below : pathBytes(folder);
    search();
    timer_->start(kFirstLookMs);
}

void RunIndexWorker::search()
{
    const std::vector<std::string> paths = findRuns(root_).runs;
    std::map<std::string, Entry> kept;
    bool changed = paths.size() != entries_.size();
    for (const std::string& path : paths) {
        const auto known = entries_.find(path);
        changed = changed || known == entries_.end();
        kept[path] = known == entries_.end() ? Entry() : std::move(known->second);
    }
    entries_ = std::move(kept);
    if (!changed && looks_ > 0)
        return;
    auto told = std::make_shared<RunIndexNews>();
    told->folder = folder_;
    told->root = pathText(root_);
    told->isList = true;
    for (const auto& [path, entry] : entries_)
        told->paths.push_back(path);
    told->isComplete = entries_.empty();
    isComplete_ = false;
    timer_->setInterval(kFirstLookMs);
    Q_EMIT news(told);
}

/// True when there is something new to tell about the run.
bool RunIndexWorker::readOne(const std::string& path, Entry& entry, RunRow& row)
{
    const bool isFirst = !entry.isRead;
    entry.isRead = true;
    if (!entry.follower && (looksLikeRun(path) || !directoryExists(path))) {
        entry.follower = std::make_unique<RunFollower>(path, false);
        entry.facts = readRunFacts(path);
    }
    if (entry.follower) {
        if (!entry.follower->poll() && !isFirst)
            return false;
        if (!entry.facts.isKnown)
            entry.facts = readRunFacts(path);
        row = rowOf(entry.follower->status(), entry.facts);
        return true;
    }
    const double modified = newestEvents(path);
    if (modified == entry.modified && !isFirst)
        return false;
    entry.modified = modified;
    row = rowOfEvents(path);
    return true;
}

void RunIndexWorker::look()
{
    if (isComplete_ && ++looks_ % kLooksPerSearch == 0)
        search();
    QElapsedTimer clock;
    clock.start();
    auto told = std::make_shared<RunIndexNews>();
    told->folder = folder_;
    auto at = entries_.lower_bound(next_);
    for (; at != entries_.end() && clock.elapsed() < kRoundMs; ++at) {
        RunRow row;
        if (readOne(at->first, at->second, row))
            told->rows.push_back(std::move(row));
    }
    const bool isRoundDone = at == entries_.end();
    next_ = isRoundDone ? std::string() : at->first;
    if (isRoundDone && !isComplete_) {
        isComplete_ = true;
        told->isComplete = true;
        timer_->setInterval(kLookMs);
    }
    if (!told->rows.empty() || told->isComplete)
        Q_EMIT news(told);
}

RunIndex::RunIndex(QObject* parent) : QObject(parent)
{
    auto* worker = new RunIndexWorker;
    worker->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &RunIndex::openAsked, worker, &RunIndexWorker::open);
    connect(worker, &RunIndexWorker::news, this, [this](const RunIndexPointer& told) {
        // What was asked for before a newer folder is no news.
        if (told->folder == folder_)
            Q_EMIT news(told);
    });
    thread_.setObjectName(QStringLiteral("run index"));
    thread_.start();
}

RunIndex::~RunIndex()
{
    thread_.quit();
    thread_.wait();
}

void RunIndex::open(const QString& folder)
{
    folder_ = folder;
    Q_EMIT openAsked(folder);
}

}  // namespace interproto::ui
