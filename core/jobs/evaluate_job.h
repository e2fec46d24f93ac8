// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Scores pair lists with a run or a weight file: one CSV a set and summary.json.
class EvaluateJob : public Job {
public:
    explicit EvaluateJob(EvaluateOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    EvaluateOptions options_;
};

}  // namespace interproto
