// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/task.h"

#include <memory>

namespace interproto {

/// The job that carries out a task of the table with these options (as its entry made them).
std::unique_ptr<Job> makeJob(const TaskEntry& task, const TaskOptions& options);

}  // namespace interproto
