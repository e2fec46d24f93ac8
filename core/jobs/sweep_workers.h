// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/child_process.h"
#include "core/runs/run_queue.h"
#include "core/runs/run_state.h"

#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// How a start of a queue's job ended, and what it is now.
struct JobEnd {
    std::string name;
    QueueJobState state = QueueJobState::Finished;
    int exitCode = 0;
    std::string message;
};

/// The places at which a sweep trains, each with at most one run at a time. One thread, the main
/// one.
class SweepWorkers {
public:
    /// One place for each of `devices` ("" lets the engine choose); a device may come several
    /// times.
    SweepWorkers(std::string folder, const std::vector<std::string>& devices, bool force);

    std::size_t places() const { return places_.size(); }
    std::size_t busy() const;
    /// Starts a job at a free place; returns its device. There must be one.
    std::string start(const QueueJob& job);
    /// The runs that ended since the last call.
    std::vector<JobEnd> takeEnded();
    /// Pauses the runs at work, or lets them go on; a run that a person paused stays so. To be
    /// called again and again: a run that has only just started has not heard it yet.
    void setPaused(bool isPaused);
    /// Asks the runs at work to stop with a checkpoint; they are to wait again.
    void stop();

    /// Runs at work, as they are now.
    std::vector<const RunStatus*> poll();

private:
    struct Work {
        QueueJob job;
        std::string folder;
        std::unique_ptr<ChildProcess> child;
        std::unique_ptr<RunFollower> follower;  ///< null until there is a folder
        double asked = 0;                       ///< when it was last asked to pause or go on
        bool isPaused = false;
    };
    struct Place {
        std::string device;
        std::unique_ptr<Work> work;
    };

    JobEnd endOf(const Work& work, int code) const;

    std::string folder_;
    bool force_;
    bool isStopping_ = false;
    std::vector<Place> places_;
};

/// The last error line of a run's log, without "error: "; empty when there is none.
std::string lastErrorOf(const std::string& logFile);

}  // namespace interproto
