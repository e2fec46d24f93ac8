// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_watch_worker.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "widgets/common/words.h"

#include <QTimer>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr double kSecondsBetweenLooks = 5;

bool isSame(const ScalarPoint& a, const ScalarPoint& b)
{
    // By time and step: a value may be NaN, which equals nothing.
    return a.step == b.step && a.wallTime == b.wallTime;
}

}  // namespace

void RunWatchWorker::watch(const QStringList& runs, int generation)
{
    std::map<std::string, std::unique_ptr<RunFollower>> old;
    for (Followed& run : runs_)
        old.emplace(run.follower->status().path, std::move(run.follower));
    runs_.clear();
    for (const QString& run : runs) {
        const std::string path = pathBytes(run);
        Followed followed;
        // What was read already need not be read again; it is told anew.
        if (const auto known = old.find(path); known != old.end())
            followed.follower = std::move(known->second);
        else
            followed.follower = std::make_unique<RunFollower>(path);
        runs_.push_back(std::move(followed));
    }
    generation_ = generation;
    isWaiting_ = false;
    hasCaughtUp_ = false;
    if (!timer_) {
        timer_ = new QTimer(this);
        connect(timer_, &QTimer::timeout, this, &RunWatchWorker::look);
    }
    if (runs_.empty())
        timer_->stop();
    else
        timer_->start(kPollMs);
    look();
}

void RunWatchWorker::taken()
{
    isWaiting_ = false;
    if (std::any_of(runs_.begin(), runs_.end(), [](const Followed& run) { return run.hasRest; }))
        look();
}

void RunWatchWorker::look()
{
    if (isWaiting_ || runs_.empty())
        return;
    auto round = std::make_shared<NewsRound>();
    round->generation = generation_;
    std::size_t budget = kPointsPerRound;
    for (Followed& run : runs_) {
        try {
            collect(run, *round, budget);
        } catch (const std::exception& error) {
            run.hasRest = false;
            Q_EMIT failed(pathText(run.follower->status().path), shownText(error.what()));
        }
    }
    round->isCaughtUp =
        std::none_of(runs_.begin(), runs_.end(), [](const Followed& run) { return run.hasRest; });
    if (round->runs.empty() && hasCaughtUp_)
        return;
    hasCaughtUp_ = round->isCaughtUp;
    isWaiting_ = true;
    Q_EMIT news(round);
}

void RunWatchWorker::collect(Followed& run, NewsRound& round, std::size_t& budget)
{
    const bool changed = run.follower->poll();
    if (!lookAround(run) && !changed && !run.isNew && !run.hasRest)
        return;
    run.isNew = false;
    run.hasRest = false;
    RunNews news;
    news.generation = generation_;
    news.status = run.follower->status();
    news.path = pathText(news.status.path);
    news.facts = run.facts;
    news.freeBytes = run.freeBytes;
    // The journal knows its resumes; of other writers' folders the event files tell.
    news.resumes = news.status.resumes;
    if (news.status.starts == 0)
        news.resumes.assign(run.follower->takeovers().begin(), run.follower->takeovers().end());
    for (const IssueList* issues : {&run.follower->journalIssues(), &run.follower->seriesIssues()})
        for (const Issue& issue : issues->items())
            news.issues.push_back(issue.text());
    for (const auto& [tag, points] : run.follower->series()) {
        SeriesPart part = partOf(tag, points, run.told[tag], budget);
        run.hasRest = run.hasRest || run.told[tag].count < points.size();
        if (part.restart || !part.points.empty())
            news.series.push_back(std::move(part));
    }
    round.runs.push_back(std::move(news));
}

/// Options and disk, now and then; true when there is something to tell.
bool RunWatchWorker::lookAround(Followed& run)
{
    const double now = nowSeconds();
    if (now - run.lookedAtDisk < kSecondsBetweenLooks)
        return false;
    run.lookedAtDisk = now;
    const RunStatus& status = run.follower->status();
    const bool hadFacts = run.facts.isKnown;
    if (!hadFacts)
        run.facts = readRunFacts(status.path);
    const std::int64_t before = run.freeBytes;
    run.freeBytes = -1;
    if (status.isAlive()) {
        try {
            run.freeBytes = static_cast<std::int64_t>(freeBytes(status.path));
        } catch (const Error&) {
            // A folder that just vanished: its run says so itself.
        }
    }
    return hadFacts != run.facts.isKnown || before != run.freeBytes;
}

SeriesPart RunWatchWorker::partOf(const std::string& tag,
                                  const std::vector<ScalarPoint>& points,
                                  Followed::Told& told,
                                  std::size_t& budget)
{
    SeriesPart part;
    part.tag = tag;
    // A resume voids points at the end: then the last point told is no longer in its place.
    if (told.count > points.size() ||
        (told.count > 0 && !isSame(points[told.count - 1], told.last))) {
        part.restart = true;
        told.count = 0;
    }
    const std::size_t count = std::min(points.size() - told.count, budget);
    if (count == 0)
        return part;
    const auto first = points.begin() + static_cast<std::ptrdiff_t>(told.count);
    part.points.assign(first, first + static_cast<std::ptrdiff_t>(count));
    told.count += count;
    told.last = part.points.back();
    budget -= count;
    return part;
}

void RunWatchWorker::request(const QString& run, ControlWord word)
{
    QString failure;
    try {
        requestControl(pathBytes(run), word);
    } catch (const std::exception& error) {
        failure = shownText(error.what());
    }
    Q_EMIT requestDone(run, word, failure);
}

}  // namespace interproto::ui
