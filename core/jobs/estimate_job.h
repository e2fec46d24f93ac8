// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Trains a few steps with the options of a training and times them: how long the whole would take
/// on this machine. The weights go nowhere and no run is made.
class EstimateJob : public TaskJob<EstimateOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
