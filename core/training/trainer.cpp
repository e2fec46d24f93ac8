// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nets/groups.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"
#include "core/runs/series.h"
#include "core/training/random_state.h"
#include "core/training/schedule.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

namespace interproto {

namespace {

/// Places of the groups: backbone decayed and not, head decayed and not (the reference's groups),
/// and the head's parameters that climb, decayed and not.
constexpr std::size_t kBackbone = 0;
constexpr std::size_t kHead = 2;
constexpr std::size_t kClimbing = 4;
constexpr std::size_t kGroups = 6;

std::vector<SgdGroup> makeGroups(const TrainerParts& parts)
{
    const double decay = parts.options.schedule.weightDecay;
    DecayGroups backbone = decayGroups(*parts.backbone, parts.method->backboneDecay());
    std::vector<SgdGroup> groups = {
        {std::move(backbone.decayed.names), std::move(backbone.decayed.tensors), decay},
        {std::move(backbone.undecayed.names), std::move(backbone.undecayed.tensors), 0},
        {{}, {}, decay},
        {{}, {}, 0},
        {{}, {}, decay},
        {{}, {}, 0},
    };
    for (MethodParameter& parameter : parts.method->methodParameters()) {
        const std::size_t pair = parameter.climbs ? kClimbing : kHead;
        SgdGroup& group = groups[parameter.decays ? pair : pair + 1];
        group.names.push_back("head." + parameter.name);
        group.tensors.push_back(parameter.tensor);
    }
    return groups;
}

constexpr std::array<const char*, 2> kNormTags = {"train/grad_norm_model", "train/grad_norm_head"};

bool isNorm(const std::string& tag)
{
    return std::find(kNormTags.begin(), kNormTags.end(), tag) != kNormTags.end();
}

LoaderOptions loaderOptions(const TrainerParts& parts, TrainingHooks& hooks)
{
    LoaderOptions options;
    options.workers = parts.options.loader.workers;
    options.prefetch = parts.options.loader.prefetch;
    options.pinMemory = parts.device.is_cuda();
    options.decode.swapRedBlue = parts.options.data.swapRedBlue;
    options.onBroken = [&hooks](const std::string& path, const std::string& reason) {
        hooks.message(Severity::Warning,
                      fmt::format("cannot read the image in {}: {}", escapeControl(path), reason));
    };
    return options;
}

}  // namespace

Trainer::Trainer(TrainerParts parts, TrainingHooks& hooks)
    : parts_(std::move(parts)),
      hooks_(hooks),
      sgd_(makeGroups(parts_), parts_.options.schedule.momentum),
      scaler_(parts_.options.precision.precision == "fp16", parts_.device)
{
    const ScheduleOptions& schedule = parts_.options.schedule;
    totalSteps_ = parts_.order.firstStepOf(schedule.epochs);
    if (parts_.order.stepLimit() >= 0)
        totalSteps_ = std::min(totalSteps_, parts_.order.stepLimit());
    if (schedule.maxSteps > 0)
        totalSteps_ = std::min(totalSteps_, schedule.maxSteps);
}

std::int64_t Trainer::epoch() const
{
    return parts_.order.epochOf(std::max<std::int64_t>(0, step_ - 1));
}

double Trainer::spentSeconds() const
{
    return secondsBefore_ + std::chrono::duration<double>(Clock::now() - start_).count();
}

void Trainer::restore(const Checkpoint& c, const std::string& file)
{
    loadStateDict(*parts_.backbone, c.backbone, file);
    parts_.method->loadHeadState(c.head, file);
    sgd_.load(c.momentum, file);
    if (scaler_.isEnabled() && c.lossScale > 0)
        scaler_.restore(c.lossScale, c.lossScaleGrowth);
    setRandomState(parts_.device, c.cpuRandom, c.cudaRandom, file);
    step_ = c.step;
    images_ = c.images;
    secondsBefore_ = c.seconds;
    sums_ = c.sums;
    summedSteps_ = c.summedSteps;
    normlessSteps_ = c.normlessSteps;
    epochLoss_ = c.epochLoss;
    epochSteps_ = c.epochSteps;
    best_ = c.best;
}

Checkpoint Trainer::checkpoint() const
{
    Checkpoint c;
    c.step = step_;
    c.images = images_;
    c.seconds = spentSeconds();
    c.backbone = stateDict(*parts_.backbone);
    c.head = parts_.method->headState();
    c.momentum = sgd_.state();
    c.sums = sums_;
    c.summedSteps = summedSteps_;
    c.normlessSteps = normlessSteps_;
    c.epochLoss = epochLoss_;
    c.epochSteps = epochSteps_;
    c.best = best_;
    std::tie(c.cpuRandom, c.cudaRandom) = randomState(parts_.device);
    c.lossScale = scaler_.isEnabled() ? scaler_.scale() : 0;
    c.lossScaleGrowth = scaler_.isEnabled() ? scaler_.growthSteps() : 0;
    c.dataFingerprint = parts_.dataFingerprint;
    c.threads = at::get_num_threads();
    c.device = parts_.device.str();
    return c;
}

bool Trainer::run()
{
    start_ = lastCheckpoint_ = lastStep_ = Clock::now();
    parts_.backbone->train();
    parts_.method->train();
    const RecordOptions& record = parts_.options.record;
    while (step_ < totalSteps_) {
        const std::int64_t epoch = parts_.order.epochOf(step_);
        const std::int64_t epochEnd = std::min(totalSteps_, parts_.order.firstStepOf(epoch + 1));
        if (!runEpoch(epoch, epochEnd))
            return false;
        const bool last = step_ >= totalSteps_;
        if (last && summedSteps_ > 0)
            writeCurve();
        if (last || (record.evaluateEvery > 0 && (epoch + 1) % record.evaluateEvery == 0))
            evaluateNow(epoch);
        // Only now: a run that resumes from here does not come back to the epoch's evaluation.
        if (isCheckpointStep())
            hooks_.checkpoint(TrainingHooks::CheckpointReason::Steps);
        hooks_.checkpoint(last ? TrainingHooks::CheckpointReason::Finished
                               : TrainingHooks::CheckpointReason::Epoch);
        lastCheckpoint_ = Clock::now();
    }
    return true;
}

bool Trainer::isCheckpointStep() const
{
    const std::int64_t every = parts_.options.record.checkpointEvery;
    return every > 0 && step_ % every == 0;
}

bool Trainer::runEpoch(std::int64_t epoch, std::int64_t endStep)
{
    const RecordOptions& record = parts_.options.record;
    BatchLoader loader(parts_.set, parts_.order, loaderOptions(parts_, hooks_), step_, endStep);
    if (step_ == parts_.order.firstStepOf(epoch)) {
        epochLoss_ = 0;
        epochSteps_ = 0;
    }
    while (step_ < endStep) {
        if (!handleRequests(epoch))
            return false;
        const std::optional<Batch> batch = loader.next();
        INTERPROTO_ASSERT(batch.has_value());
        takeStep(*batch);
        if (step_ % record.lossFreq == 0)
            writeCurve();
        const double minutes =
            std::chrono::duration<double>(Clock::now() - lastCheckpoint_).count() / 60;
        if (step_ < endStep && (isCheckpointStep() || minutes >= record.checkpointMinutes)) {
            hooks_.checkpoint(isCheckpointStep() ? TrainingHooks::CheckpointReason::Steps
                                                 : TrainingHooks::CheckpointReason::Interval);
            lastCheckpoint_ = Clock::now();
        }
    }
    const LoaderCounts counts = loader.counts();
    if (counts.resizedImages > 0 && epoch == 0)
        hooks_.message(Severity::Info,
                       fmt::format("{} images are not 112 x 112 and were resized",
                                   humanCount(counts.resizedImages)));
    if (counts.skippedPlaces > 0)
        hooks_.message(Severity::Warning,
                       fmt::format("epoch {}: {} places took another image of their batch, {} "
                                   "images could not be read",
                                   epoch + 1,
                                   counts.skippedPlaces,
                                   counts.brokenImages));
    hooks_.epochEnded(
        epoch, step_, epochSteps_ > 0 ? epochLoss_ / static_cast<double>(epochSteps_) : 0);
    return true;
}

bool Trainer::handleRequests(std::int64_t epoch)
{
    TrainingRequests asked;
    do {
        asked = hooks_.requests();
        if (asked.evaluate)
            evaluateNow(epoch);
        if (asked.checkpoint || asked.stop) {
            hooks_.checkpoint(asked.stop ? TrainingHooks::CheckpointReason::Stopping
                                         : TrainingHooks::CheckpointReason::Requested);
            lastCheckpoint_ = Clock::now();
        }
    } while (asked.isPaused && !asked.stop);
    return !asked.stop;
}

Losses Trainer::losses(const Batch& batch)
{
    torch::Tensor images = toNetworkInput(batch.images, parts_.device);
    if (!usesChannelsLast(parts_.options.precision, parts_.device))
        images = images.contiguous();
    NetOutput output;
    {
        const Autocast cast(parts_.device.type(), parts_.options.precision.precision);
        output = parts_.backbone->outputs(images);
    }
    return parts_.method->forward({.features = output.features,
                                   .embeddings = unitRows(output.features),
                                   .labels = batch.labels.to(parts_.device),
                                   .ages = batch.ages.to(parts_.device),
                                   .ageFeatures = output.ageFeatures,
                                   .identityMap = output.identityMap,
                                   .ageMap = output.ageMap});
}

void Trainer::chooseLearners()
{
    const bool climbs = parts_.method->climbsAt(step_);
    if (climbs_ == climbs)
        return;
    sgd_.setLearning(kBackbone, kClimbing, !climbs);
    sgd_.setLearning(kClimbing, kGroups - kClimbing, climbs);
    climbs_ = climbs;
}

void Trainer::takeStep(const Batch& batch)
try {
    StepRecord record;
    record.step = step_;
    record.epoch = batch.epoch;
    record.lr = learningRate(parts_.options.schedule, static_cast<int>(batch.epoch));
    chooseLearners();
    const Losses loss = losses(batch);
    record.loss = loss.total.item<double>();
    for (const auto& [name, term] : loss.terms)
        record.terms.emplace_back(name, term.item<double>());
    if (!std::isfinite(record.loss))
        refuseNonFinite("loss", batch, record.lr);

    sgd_.zeroGrad();
    scaler_.scaled(loss.total).backward();
    const bool usable = scaler_.unscale(sgd_.gradients());
    if (usable) {
        record.gradNormModel = sgd_.gradientNorm(kBackbone, kHead - kBackbone);
        record.gradNormHead = sgd_.gradientNorm(kHead, kGroups - kHead);
    }
    if (usable ? !std::isfinite(record.gradNormModel + record.gradNormHead) : scaler_.isExhausted())
        refuseNonFinite("gradient", batch, record.lr);
    if (*climbs_)
        sgd_.negateGradients(kClimbing, kGroups - kClimbing);
    if (usable)
        sgd_.step(record.lr);
    scaler_.update();

    ++step_;
    images_ += static_cast<std::int64_t>(batch.indices.size());
    const auto now = Clock::now();
    record.imagesPerSecond = static_cast<double>(batch.indices.size()) /
                             std::max(1e-9, std::chrono::duration<double>(now - lastStep_).count());
    lastStep_ = now;
    record.images = batch.indices;
    record.flips = batch.flips;
    accumulate(record);
    hooks_.stepTaken(record);
} catch (const c10::OutOfMemoryError&) {
    throw Error(ExitCode::OutOfMemory,
                fmt::format("not enough GPU memory for a batch of {} images", batch.indices.size()),
                {},
                fmt::format("at step {}", step_),
                fmt::format("Try --batch-size {} or --precision bf16.",
                            std::max<std::size_t>(2, batch.indices.size() / 2)));
} catch (const std::bad_alloc&) {
    throw Error(
        ExitCode::OutOfMemory,
        fmt::format("not enough memory for a batch of {} images", batch.indices.size()),
        {},
        fmt::format("at step {}", step_),
        fmt::format("Try --batch-size {}.", std::max<std::size_t>(2, batch.indices.size() / 2)));
}

void Trainer::accumulate(const StepRecord& record)
{
    CurvePoint values = {{kLossTag, record.loss}};
    for (const auto& [name, value] : record.terms)
        values.emplace_back(lossTag(name), value);
    values.emplace_back(kNormTags[0], record.gradNormModel);
    values.emplace_back(kNormTags[1], record.gradNormHead);
    if (sums_.empty())
        for (const auto& [tag, value] : values)
            sums_.emplace_back(tag, 0.0);
    INTERPROTO_ASSERT(sums_.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!isNorm(values[i].first) || record.hasNorms())
            sums_[i].second += values[i].second;
    ++summedSteps_;
    if (!record.hasNorms())
        ++normlessSteps_;
    epochLoss_ += record.loss;
    ++epochSteps_;
}

void Trainer::writeCurve()
{
    CurvePoint point;
    for (const auto& [tag, sum] : sums_) {
        const std::int64_t steps = isNorm(tag) ? summedSteps_ - normlessSteps_ : summedSteps_;
        if (steps > 0)
            point.emplace_back(tag, sum / static_cast<double>(steps));
    }
    point.emplace_back(kLearningRateTag,
                       learningRate(parts_.options.schedule, static_cast<int>(epoch())));
    point.emplace_back("train/epoch", static_cast<double>(epoch()));
    if (scaler_.isEnabled())
        point.emplace_back("train/loss_scale", scaler_.scale());
    hooks_.curve(step_, point);
    sums_.clear();
    summedSteps_ = 0;
    normlessSteps_ = 0;
}

void Trainer::evaluateNow(std::int64_t epoch)
{
    parts_.backbone->eval();
    CurvePoint point;
    {
        const c10::InferenceMode inference;
        for (const TestAccuracy& result : hooks_.evaluate(*parts_.backbone, epoch, step_)) {
            point.emplace_back(accuracyTag(result.set), result.accuracy);
            const auto before = best_.find(result.set);
            if (before != best_.end() && result.accuracy <= before->second.accuracy)
                continue;
            best_[result.set] = {result.accuracy, step_};
            hooks_.improved(result.set, result.accuracy);
        }
    }
    parts_.backbone->train();
    if (!point.empty())
        hooks_.curve(step_, point);
    lastStep_ = Clock::now();
}

void Trainer::refuseNonFinite(const std::string& what, const Batch& batch, double lr) const
{
    constexpr std::size_t kNamed = 10;
    std::string files;
    for (std::size_t i = 0; i < std::min(kNamed, batch.indices.size()); ++i)
        files += (i == 0 ? "" : ", ") + escapeControl(parts_.set.relativePath(batch.indices[i]));
    if (batch.indices.size() > kNamed)
        files += fmt::format(" and {} more", batch.indices.size() - kNamed);
    throw Error(ExitCode::Failed,
                fmt::format("the {} is not finite at step {} (epoch {}, learning rate {})",
                            what,
                            step_,
                            batch.epoch + 1,
                            exactNumber(lr)),
                {},
                "images of the batch: " + files,
                "Checkpoints, if any, are from before; try a smaller --lr.");
}

}  // namespace interproto
