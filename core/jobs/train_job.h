// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

#include <memory>

namespace interproto {

/// Trains in a run folder, from the start or from its newest whole checkpoint.
class TrainJob : public TaskJob<TrainOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
