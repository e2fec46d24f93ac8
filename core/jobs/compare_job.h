// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/study/study_table.h"
#include "core/tasks/options.h"

namespace interproto {

/// The table of the study, of runs or of a sweep.
class CompareJob : public TaskJob<CompareOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

/// The table of `options.runs`, with what could not be read told to the log.
StudyTable studyTableOf(const CompareOptions& options, const Log& log);

}  // namespace interproto
