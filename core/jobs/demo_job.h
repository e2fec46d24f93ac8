// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Everything once, on made-up faces: sample data, scan, a short training, its evaluation.
class DemoJob : public TaskJob<DemoOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
