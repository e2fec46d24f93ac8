// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Scores pair lists with a run or a weight file: one CSV a set and summary.json.
class EvaluateJob : public TaskJob<EvaluateOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
