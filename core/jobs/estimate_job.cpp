// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/estimate_job.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/jobs/runtime.h"
#include "core/jobs/step_timer.h"
#include "core/jobs/task_structs.h"
#include "core/loading/sampler.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/speed.h"
#include "core/runs/lock.h"
#include "core/tasks/estimate.h"
#include "core/tasks/paths.h"
#include "core/training/random_state.h"
#include "core/training/trainer.h"

#include <ATen/Parallel.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

namespace interproto {

namespace {

/// A folder of its own among the system's temporary ones, gone with the object: the catalogue of
/// the images lies there for as long as the steps take.
class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "interproto-estimate-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw Error(
                ExitCode::Disk, "cannot make a temporary folder", Where::inFile(pattern), {});
        path_ = pattern;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string file(const std::string& name) const { return joined(path_, name); }

private:
    std::string path_;
};

/// Times steps until there are enough of them; keeps nothing.
class TrialHooks : public TrainingHooks {
public:
    TrialHooks(const EstimateOptions& options, JobContext& context)
        : options_(options), context_(context), log_(context.log())
    {
    }

    TrainingRequests requests() override
    {
        TrainingRequests asked;
        asked.stop = context_.stop.stop_requested() || isEnough();
        return asked;
    }
    void stepTaken(const StepRecord& record) override
    {
        timer_.add(record);
        tellProgress(record.step + 1);
    }
    /// Of the trial; also before its first step, which may take a minute.
    void tellProgress(std::int64_t done)
    {
        Progress progress;
        progress.stage = "timing";
        progress.done = done;
        progress.total = options_.trialSteps + 1;
        progress.unit = "steps";
        context_.journal->write(ProgressMade{progress, 0, done});
    }
    void curve(std::int64_t, const CurvePoint&) override {}
    void epochEnded(std::int64_t, std::int64_t, double) override {}
    std::vector<TestAccuracy> evaluate(Backbone&, std::int64_t, std::int64_t) override
    {
        return {};
    }
    void checkpoint(CheckpointReason) override {}
    void improved(const std::string&, double) override {}
    void message(Severity severity, const std::string& text) override { log_.tell(severity, text); }

    const StepTimer& timer() const { return timer_; }

private:
    bool isEnough() const
    {
        return timer_.steps() >= options_.trialSteps ||
               (timer_.steps() > 0 && timer_.seconds() >= options_.trialSeconds);
    }

    const EstimateOptions& options_;
    JobContext& context_;
    Log log_;
    StepTimer timer_;
};

TrainingIndex readIndex(const TrainOptions& train, JobContext& context)
{
    const ScratchFolder scratch;
    ScanOptions scanning = scanOptionsOf(train.data, {});
    scanning.catalogFile = scratch.file("catalog.sqlite");
    scanning.readHeaders = false;
    if (scan(scanning, context.progress(), context.stop).stopped)
        throw Error(ExitCode::Stopped, "stopped while reading the data set", {}, {});
    return loadTrainingIndex(
        Catalog(scanning.catalogFile), train.data.childAge, train.data.childFilter);
}

StepTimer timeSteps(const EstimateOptions& options,
                    const TrainingIndex& index,
                    torch::Device device,
                    JobContext& context)
{
    TrainOptions train = options.train;
    // One more than are timed: without evaluations in between, and none at the end.
    train.schedule.maxSteps = options.trialSteps + 1;
    train.record.evaluateEvery = 0;
    const TrainingSet set = trainingSetOf(index);
    const ShuffledOrder order(static_cast<std::uint64_t>(train.runtime.seed),
                              static_cast<std::int64_t>(set.size()),
                              train.schedule.batchSize,
                              train.loader.flip);
    const std::shared_ptr<Backbone> backbone =
        makeBackbone(backboneOptions(train.net, train.method));
    const std::shared_ptr<Method> method =
        makeMethod(methodOptionsOf(train.method), methodShapeOf(index, train.net.embeddingSize));
    backbone->to(device);
    method->to(device);
    if (usesChannelsLast(train.precision, device))
        useChannelsLast(*backbone);
    TrialHooks hooks(options, context);
    Trainer trainer(TrainerParts{train, set, order, backbone, method, device, index.fingerprint},
                    hooks);
    hooks.tellProgress(0);
    trainer.run();
    if (context.stop.stop_requested())
        throw Error(ExitCode::Stopped, "stopped before enough steps were timed", {}, {});
    if (hooks.timer().steps() == 0)
        throw Error(ExitCode::Usage,
                    "cannot time a training",
                    {},
                    "it has a single step",
                    "One step warms up, so two are needed at least.");
    return hooks.timer();
}

}  // namespace

TaskResult EstimateJob::run(JobContext& context)
{
    TrainOptions& train = options_.train;
    makePathsAbsolute(train);
    train.method = withNumbers(train.method);
    const torch::Device device = applyRuntime(train.runtime);
    checkPrecision(train.precision, device, context.log());
    const TrainingIndex index = readIndex(train, context);
    const StepTimer timer = timeSteps(options_, index, device, context);

    TrainingFacts facts;
    facts.images = static_cast<std::int64_t>(index.size());
    facts.classes = index.classes();
    facts.imagesPerSecond = timer.imagesPerSecond();
    const TrainingEstimate estimate = estimateTraining(train, facts);
    const std::string title = deviceTitle(device);
    TaskResult result;
    result.json = {{"images_per_second", facts.imagesPerSecond},
                   {"timed_steps", timer.steps()},
                   {"seconds", estimate.seconds},
                   {"steps", estimate.steps},
                   {"images", facts.images},
                   {"classes", facts.classes},
                   {"device", title},
                   {"host", hostName()},
                   {"threads", at::get_num_threads()}};
    result.text = timeSentence(estimate.seconds, estimate.steps, facts.imagesPerSecond, title) +
                  fmt::format(" ({} timed)\n", timer.steps());
    if (const std::string hint = quickerHint(train, estimate.seconds, title); !hint.empty())
        result.text += hint + "\n";
    return result;
}

}  // namespace interproto
