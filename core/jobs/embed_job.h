// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Embeddings of a list of images as .npy.
class EmbedJob : public Job {
public:
    explicit EmbedJob(EmbedOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    EmbedOptions options_;
};

/// Two photos: how similar they are, and what that means.
class CompareFilesJob : public Job {
public:
    explicit CompareFilesJob(CompareFilesOptions options) : options_(std::move(options)) {}
    TaskResult run(JobContext& context) override;

private:
    CompareFilesOptions options_;
};

}  // namespace interproto
