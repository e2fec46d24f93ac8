// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_queue.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>

namespace interproto {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t(10) << 20;
constexpr auto kBetweenTries = std::chrono::milliseconds(5);
constexpr auto kPatience = std::chrono::seconds(20);

/// flock() on a file beside the queue (which is replaced, so that it cannot be locked itself). The
/// file is never deleted.
class EditLock {
public:
    explicit EditLock(const std::string& folder) : path_(joined(folder, kQueueLockFile))
    {
        descriptor_ =
            ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (descriptor_ < 0)
            throw systemError("cannot change the queue", path_, errno);
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            const bool isHeld = reason == EWOULDBLOCK || reason == EINTR;
            if (isHeld && std::chrono::steady_clock::now() < end) {
                std::this_thread::sleep_for(kBetweenTries);
                continue;
            }
            ::close(descriptor_);
            if (!isHeld)
                throw systemError("cannot lock the queue", path_, reason);
            throw Error(ExitCode::Locked,
                        "cannot change the queue",
                        Where::inFile(path_),
                        "another process holds it",
                        "Try again, or end the process that hangs.");
        }
    }
    ~EditLock() { ::close(descriptor_); }
    EditLock(const EditLock&) = delete;
    EditLock& operator=(const EditLock&) = delete;

private:
    std::string path_;
    int descriptor_ = -1;
};

[[noreturn]] void refuse(const std::string& folder,
                         const std::string& what,
                         const std::string& why,
                         const std::string& hint = {})
{
    throw Error(ExitCode::Usage, what, Where::inFile(joined(folder, kQueueFile)), why, hint);
}

QueueJob& known(RunQueue& queue,
                const std::string& name,
                const std::string& folder,
                const char* what)
{
    QueueJob* job = queue.find(name);
    if (job == nullptr)
        refuse(folder, what, fmt::format("there is no job {}", quoted(name)));
    return *job;
}

}  // namespace

std::string QueueJob::option(const std::string& key) const
{
    for (auto one = options.rbegin(); one != options.rend(); ++one)
        if (one->first == key)
            return one->second;
    return {};
}

QueueJob queueJobOf(const std::string& method, std::int64_t seed)
{
    QueueJob job;
    job.name = fmt::format("{}-s{}", method, seed);
    job.folder = "runs/" + job.name;
    job.options = {{"method", method}, {"seed", fmt::format("{}", seed)}};
    return job;
}

QueueJob* RunQueue::find(const std::string& name)
{
    const auto found =
        std::find_if(jobs.begin(), jobs.end(), [&](const QueueJob& j) { return j.name == name; });
    return found == jobs.end() ? nullptr : &*found;
}

const QueueJob* RunQueue::find(const std::string& name) const
{
    return const_cast<RunQueue*>(this)->find(name);
}

std::size_t RunQueue::count(QueueJobState state) const
{
    return static_cast<std::size_t>(std::count_if(
        jobs.begin(), jobs.end(), [&](const QueueJob& j) { return j.state == state; }));
}

bool RunQueueFile::exists() const
{
    return fileExists(joined(folder_, kQueueFile));
}

RunQueue RunQueueFile::read(IssueList* issues) const
{
    IssueList own;
    IssueList& list = issues == nullptr ? own : *issues;
    const std::string path = joined(folder_, kQueueFile);
    if (!exists())
        return {};
    try {
        return queueFromJson(readFile(path, kLargest), path, list);
    } catch (const Error& error) {
        // Removed between two looks: no queue either.
        if (exists())
            list.add({Severity::Error, "queue-unreadable", Where::inFile(path), error.what(), {}});
    }
    return {};
}

RunQueue RunQueueFile::update(const std::function<void(RunQueue&)>& change) const
{
    const EditLock lock(folder_);
    IssueList issues;
    const RunQueue before = read(&issues);
    // Writing would lose what could not be read.
    if (issues.total() > 0)
        throw Error(ExitCode::BadInput,
                    "cannot change the queue",
                    issues.items().front().where,
                    issues.items().front().message,
                    "Correct the file or remove it.");
    RunQueue after = before;
    change(after);
    for (const QueueJob& job : after.jobs)
        if (const std::string problem = queueJobProblem(job); !problem.empty())
            refuse(folder_, "cannot change the queue", problem);
    if (after == before)
        return after;
    after.revision = before.revision + 1;
    writeFile(joined(folder_, kQueueFile), queueToJson(after));
    return after;
}

RunQueue RunQueueFile::add(const std::vector<QueueJob>& jobs) const
{
    return update([&](RunQueue& queue) {
        for (const QueueJob& job : jobs) {
            if (queue.find(job.name) != nullptr)
                refuse(folder_,
                       "cannot add a run",
                       fmt::format("there is already a job {}", quoted(job.name)),
                       "Choose another name.");
            queue.jobs.push_back(job);
        }
    });
}

RunQueue RunQueueFile::remove(const std::string& name) const
{
    return update([&](RunQueue& queue) {
        const QueueJob& job = known(queue, name, folder_, "cannot remove a run");
        if (job.state == QueueJobState::Running)
            refuse(folder_,
                   "cannot remove a run",
                   fmt::format("{} runs", quoted(name)),
                   "Stop it first.");
        queue.jobs.erase(queue.jobs.begin() + (&job - queue.jobs.data()));
    });
}

RunQueue RunQueueFile::move(const std::string& name, std::size_t place) const
{
    return update([&](RunQueue& queue) {
        const QueueJob moved = known(queue, name, folder_, "cannot move a run");
        if (moved.state != QueueJobState::Waiting)
            refuse(folder_,
                   "cannot move a run",
                   fmt::format(
                       "{} does not wait, it is {}", quoted(name), queueJobStateName(moved.state)));
        // Waiting jobs change places among themselves; the others keep theirs.
        std::vector<QueueJob*> slots;
        std::vector<QueueJob> waiting;
        for (QueueJob& job : queue.jobs) {
            if (job.state != QueueJobState::Waiting)
                continue;
            slots.push_back(&job);
            if (job.name != name)
                waiting.push_back(job);
        }
        waiting.insert(
            waiting.begin() + static_cast<std::ptrdiff_t>(std::min(place, waiting.size())), moved);
        for (std::size_t i = 0; i < slots.size(); ++i)
            *slots[i] = waiting[i];
    });
}

RunQueue RunQueueFile::putBack(const std::string& name) const
{
    return update([&](RunQueue& queue) {
        QueueJob& job = known(queue, name, folder_, "cannot put a run back");
        if (job.state == QueueJobState::Running)
            refuse(folder_, "cannot put a run back", fmt::format("{} runs", quoted(name)));
        job.state = QueueJobState::Waiting;
        job.message.clear();
        job.exitCode = 0;
    });
}

RunQueue RunQueueFile::ask(QueueWish wish) const
{
    return update([&](RunQueue& queue) { queue.wish = wish; });
}

bool RunQueueFile::hasWorker() const
{
    if (!read().isWorked)
        return false;
    const LockReport lock = inspectLock(folder_);
    return lock.state == LockState::HeldHere || lock.state == LockState::HeldElsewhere;
}

}  // namespace interproto
