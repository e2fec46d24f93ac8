// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

/// The queue of a sweep: trainings that wait, run or have ended, in one file that `interproto
/// sweep` works off while a person edits it.
namespace interproto {

/// In the sweep's folder.
inline constexpr const char* kQueueFile = "queue.json";
inline constexpr const char* kQueueLockFile = "queue.lock";

enum class QueueJobState {
    Waiting,
    Running,
    Finished,
    Failed,   ///< ended with an error: exitCode and message say which
    Stopped,  ///< a person stopped this one run; it stays so until it is put back
};

/// "waiting", "running", "finished", "failed", "stopped".
const char* queueJobStateName(QueueJobState state);

/// What a person wants of the process that works the queue off.
enum class QueueWish {
    Run,
    Pause,  ///< start nothing more; runs at work pause
    Stop,   ///< runs at work stop with a checkpoint and wait again, and the process ends
};

/// "run", "pause", "stop".
const char* queueWishName(QueueWish wish);

/// One training.
struct QueueJob {
    std::string name;    ///< unique, [A-Za-z0-9._-]: "arcface-s4885"
    std::string folder;  ///< of the run, relative to the queue's: "runs/arcface-s4885"
    /// What differs from the sweep's shared options: option and value as typed after its flag
    /// ("method", "arcface"), `config` and `preset` included; later ones win.
    std::vector<std::pair<std::string, std::string>> options;
    QueueJobState state = QueueJobState::Waiting;
    int exitCode = 0;     ///< of the last start that ended
    std::string device;   ///< it runs or last ran on
    std::string message;  ///< why it failed
    int starts = 0;
    double startTime = 0;  ///< of the last start, seconds since 1970; 0: never
    double endTime = 0;    ///< 0: not yet

    bool operator==(const QueueJob&) const = default;
    /// The value of an option; empty when it is not among them.
    std::string option(const std::string& key) const;
};

/// A job named "<method>-s<seed>" in runs/ of the same name, with both as options.
QueueJob queueJobOf(const std::string& method, std::int64_t seed);

struct RunQueue {
    std::int64_t revision = 0;  ///< grows with each change
    QueueWish wish = QueueWish::Run;
    bool isWorked = false;  ///< a process has promised to look again before it ends
    std::vector<QueueJob> jobs;

    bool operator==(const RunQueue&) const = default;
    /// Null when there is none of that name.
    QueueJob* find(const std::string& name);
    const QueueJob* find(const std::string& name) const;
    std::size_t count(QueueJobState state) const;
};

/// The queue in `folder`, as it is now. Every change reads the file, changes it and replaces it
/// atomically under a lock of its own, so that the window and the engine never lose each other's;
/// it takes milliseconds. Errors: Locked when the lock is not had within twenty seconds, BadInput
/// for a file that cannot be read whole (it is left as it is), Disk.
///
///     RunQueueFile file(sweepFolder);
///     file.add({queueJobOf("arcface", 4885)});
///     if (!file.hasWorker())
///         ...start `interproto sweep --out sweepFolder`
///
/// Any thread and any process; an object keeps nothing but the folder's name.
class RunQueueFile {
public:
    explicit RunQueueFile(std::string folder) : folder_(std::move(folder)) {}

    const std::string& folder() const { return folder_; }
    bool exists() const;
    /// Never throws: a file that is no queue is an empty one with an issue (severity Error). Jobs
    /// that make no sense are left out with an issue each. No file is an empty queue.
    RunQueue read(IssueList* issues = nullptr) const;
    /// `change` gets the queue as it is; what it throws leaves the file as it was. Returns the
    /// queue as written; nothing is written when nothing changed.
    RunQueue update(const std::function<void(RunQueue&)>& change) const;

    /// Behind the others. A name that is there already is an Error (Usage).
    RunQueue add(const std::vector<QueueJob>& jobs) const;
    /// An Error (Usage) for a job that runs or is unknown. Its run folder stays.
    RunQueue remove(const std::string& name) const;
    /// To `place` (0: next) among the waiting jobs. An Error (Usage) for one that does not wait.
    RunQueue move(const std::string& name, std::size_t place) const;
    /// A failed, stopped or finished job waits again, at its place; its run goes on where it was.
    RunQueue putBack(const std::string& name) const;
    RunQueue ask(QueueWish wish) const;

    /// True when a living process will look at the queue again before it ends. False: start one.
    bool hasWorker() const;

private:
    std::string folder_;
};

/// The same text that is in the file, and back. `source` is named in issues.
std::string queueToJson(const RunQueue& queue);
RunQueue queueFromJson(const std::string& text, const std::string& source, IssueList& issues);

/// Why a job cannot be taken into a queue: its name, its folder or an option that the queue sets
/// itself (out, resume, journal, ...); empty when it can.
std::string queueJobProblem(const QueueJob& job);

}  // namespace interproto
