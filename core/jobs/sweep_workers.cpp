// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/sweep_workers.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/control.h"
#include "core/tasks/sweep_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstring>

namespace interproto {

namespace {

constexpr std::size_t kLogTail = 16384;
/// A run needs some seconds before it reads its control file.
constexpr double kAskAgainSeconds = 3;

std::string logOf(const std::string& folder, const std::string& name)
{
    return joined(folder, fmt::format("{}/{}.log", kSweepLogFolder, name));
}

}  // namespace

std::string lastErrorOf(const std::string& logFile)
{
    try {
        const InputFile file(logFile);
        std::string tail(std::min<std::uint64_t>(file.size(), kLogTail), '\0');
        tail.resize(file.readSome(file.size() - tail.size(), tail.data(), tail.size()));
        constexpr std::string_view kMark = "error: ";
        std::string found;
        for (const std::string_view line : split(tail, '\n'))
            if (line.starts_with(kMark))
                found = std::string(trimmed(line.substr(kMark.size())));
        return found;
    } catch (const Error&) {
        return {};
    }
}

SweepWorkers::SweepWorkers(std::string folder, const std::vector<std::string>& devices, bool force)
    : folder_(std::move(folder)), force_(force)
{
    for (const std::string& device : devices)
        places_.push_back({device, nullptr});
}

std::size_t SweepWorkers::busy() const
{
    return static_cast<std::size_t>(std::count_if(
        places_.begin(), places_.end(), [](const Place& place) { return place.work != nullptr; }));
}

std::string SweepWorkers::start(const QueueJob& job)
{
    const auto free = std::find_if(
        places_.begin(), places_.end(), [](const Place& place) { return place.work == nullptr; });
    INTERPROTO_ASSERT(free != places_.end());
    auto work = std::make_unique<Work>();
    work->job = job;
    work->folder = joined(folder_, job.folder);
    makeDirectories(joined(folder_, kSweepLogFolder), true);
    work->child = std::make_unique<ChildProcess>(trainArguments(folder_, job, free->device, force_),
                                                 logOf(folder_, job.name));
    free->work = std::move(work);
    return job.option("device").empty() ? free->device : job.option("device");
}

std::vector<JobEnd> SweepWorkers::takeEnded()
{
    std::vector<JobEnd> ends;
    for (Place& place : places_) {
        if (!place.work)
            continue;
        if (const std::optional<int> code = place.work->child->poll()) {
            ends.push_back(endOf(*place.work, *code));
            place.work.reset();
        }
    }
    return ends;
}

JobEnd SweepWorkers::endOf(const Work& work, int code) const
{
    JobEnd end{work.job.name, QueueJobState::Failed, code, {}};
    if (code == static_cast<int>(ExitCode::Ok)) {
        // A person may have stopped it by its control file: that is no failure, and no end.
        const bool isFinished = runStatus(work.folder).state == RunState::Finished;
        end.state = isFinished ? QueueJobState::Finished : QueueJobState::Stopped;
        end.message = isFinished ? "" : "stopped by request";
    } else if (isStopping_ && (code == static_cast<int>(ExitCode::Stopped) || code == -SIGTERM)) {
        end.state = QueueJobState::Waiting;
        end.exitCode = static_cast<int>(ExitCode::Stopped);
    } else if (code == static_cast<int>(ExitCode::Stopped)) {
        end.state = QueueJobState::Stopped;
        end.message = "stopped by a signal";
    } else if (code < 0) {
        end.exitCode = 128 - code;
        end.message = fmt::format("ended by signal {} ({})", -code, ::strsignal(-code));
    } else {
        end.message = lastErrorOf(logOf(folder_, work.job.name));
        if (end.message.empty())
            end.message = fmt::format("ended with exit code {}", code);
    }
    return end;
}

void SweepWorkers::setPaused(bool isPaused)
{
    const double now = nowSeconds();
    for (Place& place : places_) {
        if (!place.work || !place.work->follower || now - place.work->asked < kAskAgainSeconds)
            continue;
        Work& work = *place.work;
        const RunState state = work.follower->status().state;
        const bool mustPause = isPaused && state == RunState::Living;
        const bool mustGoOn = !isPaused && work.isPaused && state == RunState::Paused;
        if (!isPaused && state == RunState::Living)
            work.isPaused = false;
        if (!mustPause && !mustGoOn)
            continue;
        requestControl(work.folder, mustPause ? ControlWord::Pause : ControlWord::Resume);
        work.isPaused = work.isPaused || mustPause;
        work.asked = now;
    }
}

void SweepWorkers::stop()
{
    isStopping_ = true;
    for (const Place& place : places_)
        if (place.work)
            place.work->child->signal(SIGTERM);
}

std::vector<const RunStatus*> SweepWorkers::poll()
{
    std::vector<const RunStatus*> runs;
    for (const Place& place : places_) {
        if (!place.work)
            continue;
        Work& work = *place.work;
        // The run makes its folder when it has started; before, there is nothing to follow.
        if (!work.follower && directoryExists(work.folder))
            work.follower = std::make_unique<RunFollower>(work.folder, false);
        if (!work.follower)
            continue;
        work.follower->poll();
        runs.push_back(&work.follower->status());
    }
    return runs;
}

}  // namespace interproto
