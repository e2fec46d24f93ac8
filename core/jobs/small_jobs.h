// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

/// Tasks that are a few calls each.
namespace interproto {

class SampleDataJob : public TaskJob<SampleDataTaskOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

class WatchJob : public TaskJob<WatchOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

class RunsJob : public TaskJob<RunsOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

class PrototypesJob : public TaskJob<PrototypesOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

class InitJob : public TaskJob<InitOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

class DoctorJob : public TaskJob<DoctorOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
