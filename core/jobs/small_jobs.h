// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

/// Tasks that are a few calls each.
namespace interproto {

class SampleDataJob : public Job {
public:
    explicit SampleDataJob(SampleDataTaskOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    SampleDataTaskOptions options_;
};

class WatchJob : public Job {
public:
    explicit WatchJob(WatchOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    WatchOptions options_;
};

class RunsJob : public Job {
public:
    explicit RunsJob(RunsOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    RunsOptions options_;
};

class PrototypesJob : public Job {
public:
    explicit PrototypesJob(PrototypesOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    PrototypesOptions options_;
};

class InitJob : public Job {
public:
    explicit InitJob(InitOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    InitOptions options_;
};

class DoctorJob : public Job {
public:
    explicit DoctorJob(DoctorOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    DoctorOptions options_;
};

}  // namespace interproto
