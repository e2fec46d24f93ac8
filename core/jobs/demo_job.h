// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Everything once, on made-up faces: sample data, scan, a short training, its evaluation.
class DemoJob : public Job {
public:
    explicit DemoJob(DemoOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    DemoOptions options_;
};

}  // namespace interproto
