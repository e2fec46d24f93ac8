// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/tasks/options.h"

namespace interproto {

/// Lays prototypes or embeddings out in the plane by t-SNE. The layout can be watched as it forms,
/// steered by the folder's control file (`stop`, `perplexity 50`, `exaggeration 4`, `iterations
/// 2000`), stopped and continued.
class MapJob : public TaskJob<MapOptions> {
public:
    using TaskJob::TaskJob;
    TaskResult run(JobContext& context) override;
};

}  // namespace interproto
