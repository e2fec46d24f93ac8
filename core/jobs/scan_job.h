// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Checks a training folder, its age labels and test sets.
class ScanJob : public Job {
public:
    explicit ScanJob(ScanTaskOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    ScanTaskOptions options_;
};

}  // namespace interproto
