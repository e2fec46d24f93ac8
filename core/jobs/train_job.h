// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

#include <memory>

namespace interproto {

/// Trains in a run folder, from the start or from its newest whole checkpoint.
class TrainJob : public Job {
public:
    explicit TrainJob(TrainOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    TrainOptions options_;
};

}  // namespace interproto
