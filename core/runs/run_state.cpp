// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_state.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/run_folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>

namespace interproto {

namespace {

constexpr std::size_t kKeptMessages = 100;
/// A run on another machine whose lock cannot be seen from here counts as living while its journal
/// is not older.
constexpr double kYoungSeconds = 120;

bool isEnd(RunState state)
{
    return state == RunState::Finished || state == RunState::Stopped || state == RunState::Failed;
}

/// Takes one event into the status; what needs more than the status is RunFollower's.
struct Applier {
    RunStatus& status;
    RunState& told;

    void reach(std::int64_t step, std::int64_t epoch) const
    {
        status.step = std::max(status.step, step);
        status.epoch = std::max(status.epoch, epoch);
    }
    void operator()(const Started&) const {}
    void operator()(const ProgressMade& made) const
    {
        status.progress = made.progress;
        reach(made.step, made.epoch);
    }
    void operator()(const EpochEnded& ended) const
    {
        reach(ended.step, ended.epoch);
        status.epochs.push_back(ended);
    }
    void operator()(const Evaluated& evaluated) const
    {
        reach(evaluated.step, evaluated.epoch);
        status.evaluations.push_back(evaluated);
    }
    void operator()(const CheckpointWritten& written) const
    {
        reach(written.step, -1);
        status.checkpoint = written;
    }
    void operator()(const Message& message) const
    {
        status.warnings += message.severity == Severity::Warning ? 1 : 0;
        status.errors += message.severity == Severity::Error ? 1 : 0;
    }
    void operator()(const ArtifactWritten&) const {}
    void operator()(const Paused& paused) const
    {
        reach(paused.step, -1);
        told = RunState::Paused;
    }
    void operator()(const Resumed& resumed) const
    {
        reach(resumed.step, -1);
        told = RunState::Living;
    }
    void operator()(const Stopped& stopped) const
    {
        reach(stopped.step, -1);
        told = RunState::Stopped;
        status.ending = stopped.reason;
    }
    void operator()(const Failed& failed) const
    {
        told = RunState::Failed;
        status.ending = failed.message;
        status.exitCode = failed.exitCode;
    }
    void operator()(const Finished& finished) const
    {
        told = RunState::Finished;
        status.result = finished.result;
    }
    void operator()(const UnknownEvent&) const {}
};

}  // namespace

const char* runStateName(RunState state)
{
    switch (state) {
        case RunState::Empty:
            return "empty";
        case RunState::Living:
            return "living";
        case RunState::Paused:
            return "paused";
        case RunState::Finished:
            return "finished";
        case RunState::Stopped:
            return "stopped";
        case RunState::Failed:
            return "failed";
        case RunState::Crashed:
            return "crashed";
        case RunState::Missing:
            return "missing";
    }
    return "";
}

RunFollower::RunFollower(std::string path, bool withSeries)
    : path_(std::move(path)),
      isFolder_(directoryExists(path_)),
      withSeries_(withSeries && isFolder_),
      reader_(isFolder_ ? joined(path_, kJournalFile) : path_, true),
      series_(path_)
{
    status_.path = path_;
}

void RunFollower::begin(const Started& started)
{
    const int starts = status_.starts;
    const double firstTime = status_.firstTime;
    if (started.resumedFromStep < 0) {
        status_ = RunStatus();
        status_.path = path_;
        status_.firstTime = firstTime;
    } else {
        voidAfter(started.resumedFromStep);
        status_.resumes.push_back(started.resumedFromStep);
    }
    status_.starts = starts + 1;
    status_.start = started;
    status_.progress = {};
    status_.ending.clear();
    status_.result.clear();
    status_.exitCode = 0;
    told_ = RunState::Living;
}

/// The run goes on from a checkpoint: what an earlier process did behind it is done again.
void RunFollower::voidAfter(std::int64_t step)
{
    std::erase_if(status_.evaluations, [step](const Evaluated& e) { return e.step > step; });
    std::erase_if(status_.epochs, [step](const EpochEnded& e) { return e.step > step; });
    std::erase_if(status_.resumes, [step](std::int64_t s) { return s >= step; });
    status_.step = step;
    status_.epoch = status_.epochs.empty() ? -1 : status_.epochs.back().epoch;
    if (status_.checkpoint.step > step)
        status_.checkpoint = {joined(kCheckpointFolder, checkpointName(step)), step, 0, 0};
}

void RunFollower::apply(const TimedEvent& event)
{
    const auto* started = std::get_if<Started>(&event.event);
    // Neither the time between two processes nor a pause is work; a clock that was set back counts
    // nothing.
    const double passed = event.time - status_.lastTime;
    if (started == nullptr && told_ == RunState::Living && status_.lastTime > 0 && passed > 0)
        status_.duration += passed;
    if (started != nullptr)
        begin(*started);
    if (event.time > 0) {
        status_.lastTime = event.time;
        if (status_.firstTime <= 0)
            status_.firstTime = event.time;
    }
    std::visit(Applier{status_, told_}, event.event);
    if (std::holds_alternative<Message>(event.event)) {
        status_.messages.push_back(event);
        if (status_.messages.size() > kKeptMessages)
            status_.messages.pop_front();
    }
}

void RunFollower::summariseSets()
{
    status_.sets.clear();
    for (const Evaluated& e : status_.evaluations) {
        const auto [at, isNew] = status_.sets.try_emplace(e.set);
        SetStatus& set = at->second;
        if (isNew || e.accuracy > set.best || !std::isfinite(set.best)) {
            set.best = e.accuracy;
            set.bestStep = e.step;
        }
        set.last = e.accuracy;
        set.lastStep = e.step;
    }
}

bool RunFollower::readJournal()
{
    bool changed = false;
    do {
        const std::vector<TimedEvent> events = reader_.poll();
        if (reader_.restarts() != restarts_) {
            restarts_ = reader_.restarts();
            status_ = RunStatus();
            status_.path = path_;
            told_ = RunState::Empty;
            changed = true;
        }
        for (const TimedEvent& event : events)
            apply(event);
        changed = changed || !events.empty();
    } while (reader_.hasMore());
    const auto broken = static_cast<std::int64_t>(reader_.issues().total());
    changed = changed || broken != status_.brokenLines;
    status_.brokenLines = broken;
    if (changed)
        summariseSets();
    return changed;
}

bool RunFollower::journalIsYoung() const
{
    struct stat info{};
    return ::stat(reader_.path().c_str(), &info) == 0 &&
           nowSeconds() - static_cast<double>(info.st_mtim.tv_sec) < kYoungSeconds;
}

/// A lone journal has no lock: its process answers for it.
bool RunFollower::isAlive(LockOwner& owner) const
{
    if (isFolder_) {
        const LockReport lock = inspectLock(path_);
        owner = lock.owner;
        return lock.kernelHeld || (lock.state == LockState::HeldElsewhere && journalIsYoung());
    }
    if (status_.starts == 0)
        return false;
    owner = {status_.start.pid, status_.start.host, status_.firstTime};
    if (owner.host != hostName())
        return journalIsYoung();
    return owner.pid > 0 && (::kill(static_cast<pid_t>(owner.pid), 0) == 0 || errno == EPERM);
}

/// Only what the system says is absent: a file server that does not answer deletes nothing.
bool RunFollower::isGone() const
{
    struct stat info{};
    return wasThere_ && ::stat(path_.c_str(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

RunState RunFollower::currentState(LockOwner& owner) const
{
    if (isGone())
        return RunState::Missing;
    if (isEnd(told_))
        return told_;
    if (isAlive(owner))
        return told_ == RunState::Empty ? RunState::Living : told_;
    owner = {};
    return told_ == RunState::Empty ? RunState::Empty : RunState::Crashed;
}

bool RunFollower::poll()
{
    wasThere_ = wasThere_ || directoryExists(path_) || fileExists(path_);
    bool changed = readJournal();
    LockOwner owner;
    RunState state = currentState(owner);
    // The process may have written its end and let go between our two looks.
    if (state == RunState::Crashed && status_.state != RunState::Crashed && readJournal()) {
        changed = true;
        state = currentState(owner);
    }
    if (withSeries_ && series_.poll())
        changed = true;
    changed = changed || state != status_.state || owner.pid != status_.owner.pid;
    status_.state = state;
    status_.owner = owner;
    return changed;
}

RunStatus runStatus(const std::string& path)
{
    RunFollower follower(path, false);
    follower.poll();
    return follower.status();
}

}  // namespace interproto
