// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/sweep_job.h"

#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/jobs/compare_job.h"
#include "core/jobs/sweep_setup.h"
#include "core/jobs/sweep_workers.h"
#include "core/jobs/task_structs.h"
#include "core/runs/lock.h"
#include "core/runs/run_folder.h"
#include "core/tasks/paths.h"
#include "core/tasks/sweep_plan.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace interproto {

namespace {

constexpr auto kPoll = std::chrono::milliseconds(100);
constexpr double kTellSeconds = 1;

double endedRuns(const RunQueue& queue)
{
    return static_cast<double>(queue.jobs.size() - queue.count(QueueJobState::Waiting) -
                               queue.count(QueueJobState::Running));
}

class Sweep {
public:
    Sweep(SweepOptions& options, JobContext& context)
        : options_(options), context_(context), queue_(options.out)
    {
    }

    TaskResult go();

private:
    void prepare();
    void begin();
    void work();
    void takeEnds();
    void obey(QueueWish wish);
    void startNext(const RunQueue& queue);
    bool tryToEnd();
    void tellProgress(const RunQueue& queue);
    TaskResult finish();
    void say(Severity severity, const std::string& text)
    {
        journal_->write(Message{severity, text});
    }

    SweepOptions& options_;
    JobContext& context_;
    RunQueueFile queue_;
    SweepSetup setup_;
    std::unique_ptr<Journal> journal_;
    std::unique_ptr<SweepWorkers> workers_;
    double began_ = nowSeconds();
    double told_ = 0;
    double doneBefore_ = 0;  ///< runs that had ended when this process began
    bool isStopping_ = false;
    bool stoppedBySignal_ = false;
    bool isDiskFull_ = false;
    bool isPaused_ = false;
};

void Sweep::prepare()
{
    setup_ = prepareSweep(options_);
    journal_ = std::make_unique<Journal>(joined(options_.out, kJournalFile));
    journal_->setObserver(
        [this](const Event& event, const std::string&) { context_.journal->write(event); });
    std::vector<std::string> places;
    for (int i = 0; i < options_.parallel; ++i)
        for (const std::string& device : options_.devices)
            places.push_back(device == "auto" ? std::string() : device);
    workers_ = std::make_unique<SweepWorkers>(options_.out, places, options_.force);
}

void Sweep::begin()
{
    Started started;
    started.task = "sweep";
    started.pid = ::getpid();
    started.host = hostName();
    started.version = INTERPROTO_VERSION;
    journal_->write(started);
    const RunQueue queue = queue_.update([&](RunQueue& q) {
        for (const QueueJob& job : setup_.added)
            if (q.find(job.name) == nullptr)
                q.jobs.push_back(job);
        for (QueueJob& job : q.jobs) {
            // Running: of a process that died. Stopped with that code: preempted, not by a person.
            const bool wasCut = job.state == QueueJobState::Running ||
                                (job.state == QueueJobState::Stopped &&
                                 job.exitCode == static_cast<int>(ExitCode::Stopped));
            if (wasCut || (options_.retry && job.state == QueueJobState::Failed))
                job.state = QueueJobState::Waiting;
        }
        q.wish = QueueWish::Run;
        q.isWorked = true;
    });
    doneBefore_ = endedRuns(queue);
    say(Severity::Info,
        fmt::format("{} runs: {} wait, {} are finished; {} at a time",
                    queue.jobs.size(),
                    queue.count(QueueJobState::Waiting),
                    queue.count(QueueJobState::Finished),
                    workers_->places()));
}

void Sweep::takeEnds()
{
    for (const JobEnd& end : workers_->takeEnded()) {
        isDiskFull_ = isDiskFull_ || end.exitCode == static_cast<int>(ExitCode::Disk);
        queue_.update([&](RunQueue& queue) {
            QueueJob* job = queue.find(end.name);
            if (job == nullptr)
                return;
            job->state = end.state;
            job->exitCode = end.exitCode;
            job->message = end.message;
            job->endTime = nowSeconds();
        });
        const bool isFailed = end.state == QueueJobState::Failed;
        say(isFailed ? Severity::Error : Severity::Info,
            fmt::format("{} {}{}",
                        end.name,
                        end.state == QueueJobState::Waiting ? "stopped with a checkpoint"
                                                            : queueJobStateName(end.state),
                        end.message.empty() ? "" : ": " + end.message));
    }
}

void Sweep::obey(QueueWish wish)
{
    const bool bySignal = context_.stop.stop_requested();
    if (!isStopping_ && (bySignal || wish == QueueWish::Stop || isDiskFull_)) {
        isStopping_ = true;
        stoppedBySignal_ = bySignal;
        // A run that is to stop must not sit in a pause first; it takes the signal there, too.
        workers_->stop();
    }
    if (isStopping_)
        return;
    const bool isPaused = wish == QueueWish::Pause;
    workers_->setPaused(isPaused);
    if (isPaused == isPaused_)
        return;
    isPaused_ = isPaused;
    if (isPaused)
        journal_->write(Paused{});
    else
        journal_->write(Resumed{});
}

void Sweep::startNext(const RunQueue& queue)
{
    for (const QueueJob& waiting : queue.jobs) {
        if (isStopping_ || isPaused_ || workers_->busy() == workers_->places())
            return;
        if (waiting.state != QueueJobState::Waiting)
            continue;
        // A run whose process outlived its sweep is let go first.
        if (inspectLock(joined(options_.out, waiting.folder)).state == LockState::HeldHere)
            continue;
        // Taken in the file first: a person may have removed or moved it meanwhile.
        bool isTaken = false;
        queue_.update([&](RunQueue& q) {
            QueueJob* job = q.find(waiting.name);
            isTaken = job != nullptr && job->state == QueueJobState::Waiting;
            if (!isTaken)
                return;
            job->state = QueueJobState::Running;
            job->starts += 1;
            job->startTime = nowSeconds();
            job->endTime = 0;
            job->message.clear();
        });
        if (!isTaken)
            continue;
        const std::string device = workers_->start(waiting);
        queue_.update([&](RunQueue& q) {
            if (QueueJob* job = q.find(waiting.name))
                job->device = device;
        });
        say(Severity::Info,
            fmt::format("{} {}{}",
                        waiting.name,
                        waiting.starts > 0 ? "goes on" : "starts",
                        device.empty() ? "" : " on " + device));
    }
}

bool Sweep::tryToEnd()
{
    bool isOver = false;
    queue_.update([&](RunQueue& queue) {
        isOver = isStopping_ || queue.count(QueueJobState::Waiting) == 0;
        if (isOver)
            queue.isWorked = false;
    });
    return isOver;
}

void Sweep::tellProgress(const RunQueue& queue)
{
    const std::vector<const RunStatus*> atWork = workers_->poll();
    if (nowSeconds() - told_ < kTellSeconds)
        return;
    told_ = nowSeconds();
    ProgressMade made;
    made.progress.total = static_cast<std::int64_t>(queue.jobs.size());
    made.progress.done = static_cast<std::int64_t>(endedRuns(queue));
    made.progress.unit = "runs";
    std::string stage;
    double share = 0;
    for (const RunStatus* run : atWork) {
        stage += (stage.empty() ? "" : ", ") + fileName(run->path);
        if (run->start.totalSteps > 0)
            share += static_cast<double>(run->step) / static_cast<double>(run->start.totalSteps);
    }
    made.progress.stage = stage.empty() ? "sweep" : stage;
    // From what this process has done itself: runs differ, but not by much.
    const double left = static_cast<double>(made.progress.total - made.progress.done) - share;
    const double done = static_cast<double>(made.progress.done) + share - doneBefore_;
    if (done > 0.02)
        made.progress.secondsLeft = (nowSeconds() - began_) * left / done;
    journal_->write(made);
}

void Sweep::work()
{
    while (true) {
        takeEnds();
        const RunQueue queue = queue_.read();
        obey(queue.wish);
        startNext(queue);
        tellProgress(queue);
        const bool mayEnd = isStopping_ || !isPaused_;
        if (workers_->busy() == 0 && mayEnd && tryToEnd())
            return;
        std::this_thread::sleep_for(kPoll);
    }
}

TaskResult Sweep::finish()
{
    const RunQueue queue = queue_.read();
    const std::size_t failed = queue.count(QueueJobState::Failed);
    TaskResult result;
    result.json["sweep"] = escapeControl(options_.out);
    result.json["jobs"] = nlohmann::json::array();
    for (const QueueJob& job : queue.jobs)
        result.json["jobs"].push_back({{"name", job.name},
                                       {"state", queueJobStateName(job.state)},
                                       {"exit_code", job.exitCode},
                                       {"starts", job.starts}});
    CompareOptions compare;
    compare.runs = {options_.out};
    const StudyTable table = studyTableOf(compare, context_.log());
    result.json["table"] = nlohmann::json::parse(renderStudy(table, TableFormat::Json));
    result.text = renderStudy(table, TableFormat::Text);
    if (failed > 0)
        result.text += fmt::format(
            "\n{} of {} runs failed; their logs are in {}. Try them again with: interproto sweep "
            "{} "
            "--retry\n",
            failed,
            queue.jobs.size(),
            escapeControl(joined(options_.out, kSweepLogFolder)),
            escapeControl(options_.out));
    if (isStopping_) {
        result.text +=
            fmt::format("\nstopped with {} runs to go; go on with: interproto sweep {}\n",
                        queue.count(QueueJobState::Waiting),
                        escapeControl(options_.out));
        result.code = isDiskFull_        ? ExitCode::Disk
                      : stoppedBySignal_ ? ExitCode::Stopped
                                         : ExitCode::Ok;
        journal_->write(Stopped{isDiskFull_        ? "disk"
                                : stoppedBySignal_ ? "signal"
                                                   : "control",
                                context_.signal ? context_.signal() : 0,
                                -1});
        return result;
    }
    if (failed > 0)
        result.code = ExitCode::Failed;
    journal_->write(Finished{jsonText(result.json)});
    return result;
}

TaskResult Sweep::go()
{
    prepare();
    begin();
    const Outcome outcome = guarded([this] {
        work();
        return finish();
    });
    if (!outcome.error)
        return outcome.result;
    // The runs at work end with checkpoints; the next start goes on with them.
    workers_->stop();
    while (workers_->busy() > 0) {
        workers_->takeEnded();
        std::this_thread::sleep_for(kPoll);
    }
    journal_->write(Failed{static_cast<int>(outcome.error->code()), outcome.error->what()});
    throw Error(*outcome.error);
}

}  // namespace

TaskResult SweepJob::run(JobContext& context)
{
    makePathsAbsolute(options_);
    return Sweep(options_, context).go();
}

}  // namespace interproto
