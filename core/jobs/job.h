// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/runs/journal.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// What a job gets from whoever runs it: the command line, a test.
struct JobContext {
    std::stop_token stop;         ///< asked for by Ctrl-C, SIGTERM, ...
    std::function<int()> signal;  ///< the signal behind it; 0 when there was none
    Journal* journal = nullptr;   ///< of `--journal`; never null while a job runs
    Journal::Observer
        observer;  ///< for the job's own journals (a run's): the terminal and `--json`
    std::function<void(const std::string&)> print;  ///< text for a person, as it comes (`watch`)
    std::vector<std::string> commandLine;           ///< as typed, for provenance
    std::string cudaStatus;                         ///< what became of the CUDA side at start
    bool isInteractive = false;                     ///< a person looks at a terminal

    /// Messages into the journal, and so to the terminal.
    Log log() const;
    /// Progress into the journal.
    ProgressReport progress() const;
};

/// The first finding of each kind in full and how many more there are, as messages; the worst
/// first. `about` heads them: "data set".
void tellIssues(const Log& log, const IssueList& issues, const std::string& about);

/// What a task found: figures for programs, text for people.
struct TaskResult {
    nlohmann::json json = nlohmann::json::object();
    std::string text;
    ExitCode code = ExitCode::Ok;  ///< Stopped: ended on a signal with everything saved
    /// Why there is a result and yet no success (`code` says which kind); told after the result.
    std::string failure;
};

/// A task of the engine. Built from its options, run once, on the caller's thread.
class Job {
public:
    virtual ~Job() = default;
    virtual TaskResult run(JobContext& context) = 0;
};

/// A job whose task's options are an `Options`.
template <typename Options>
class TaskJob : public Job {
public:
    explicit TaskJob(Options options) : options_(std::move(options)) {}

protected:
    Options options_;
};

/// How a job ended. Nothing is thrown and nothing exits: errors of LibTorch, OpenCV and the system
/// become an Error here.
struct Outcome {
    TaskResult result;
    std::optional<Error> error;

    ExitCode code() const { return error ? error->code() : result.code; }
};

Outcome runJob(Job& job, JobContext& context);
/// The same for any piece of work.
Outcome guarded(const std::function<TaskResult()>& work);

}  // namespace interproto
