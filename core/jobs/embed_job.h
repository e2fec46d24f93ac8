// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Embeddings of a list of images as .npy.
class EmbedJob : public TaskJob<EmbedOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

/// Two photos: how similar they are, and what that means.
class CompareFilesJob : public TaskJob<CompareFilesOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
