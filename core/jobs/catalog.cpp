// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/catalog.h"

#include "core/jobs/compare_job.h"
#include "core/jobs/demo_job.h"
#include "core/jobs/embed_job.h"
#include "core/jobs/estimate_job.h"
#include "core/jobs/evaluate_job.h"
#include "core/jobs/map_job.h"
#include "core/jobs/occlusion_job.h"
#include "core/jobs/scan_job.h"
#include "core/jobs/small_jobs.h"
#include "core/jobs/sweep_job.h"
#include "core/jobs/train_job.h"

#include <array>

namespace interproto {

namespace {

template <typename J, typename Options>
std::unique_ptr<Job> make(const TaskOptions& options)
{
    return std::make_unique<J>(dynamic_cast<const Options&>(options));
}

struct JobEntry {
    const char* key;
    std::unique_ptr<Job> (*make)(const TaskOptions&);
};

constexpr auto kJobs = std::to_array<JobEntry>({
    {"demo", &make<DemoJob, DemoOptions>},
    {"sample_data", &make<SampleDataJob, SampleDataTaskOptions>},
    {"scan", &make<ScanJob, ScanTaskOptions>},
    {"train", &make<TrainJob, TrainOptions>},
    {"estimate", &make<EstimateJob, EstimateOptions>},
    {"sweep", &make<SweepJob, SweepOptions>},
    {"compare", &make<CompareJob, CompareOptions>},
    {"watch", &make<WatchJob, WatchOptions>},
    {"runs", &make<RunsJob, RunsOptions>},
    {"evaluate", &make<EvaluateJob, EvaluateOptions>},
    {"embed", &make<EmbedJob, EmbedOptions>},
    {"prototypes", &make<PrototypesJob, PrototypesOptions>},
    {"map", &make<MapJob, MapOptions>},
    {"compare_files", &make<CompareFilesJob, CompareFilesOptions>},
    {"occlusion", &make<OcclusionJob, OcclusionTaskOptions>},
    {"init", &make<InitJob, InitOptions>},
    {"doctor", &make<DoctorJob, DoctorOptions>},
});

}  // namespace

std::unique_ptr<Job> makeJob(const TaskEntry& task, const TaskOptions& options)
{
    for (const JobEntry& entry : kJobs)
        if (task.key == entry.key)
            return entry.make(options);
    INTERPROTO_ASSERT(false);
}

}  // namespace interproto
