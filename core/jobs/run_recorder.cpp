// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_recorder.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/jobs/evaluation_record.h"
#include "core/jobs/runtime.h"
#include "core/nets/weights.h"
#include "core/runs/checkpoint_index.h"
#include "core/tasks/estimate.h"
#include "core/training/random_state.h"
#include "core/training/schedule.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <thread>

namespace interproto {

namespace {

constexpr double kSmoothing = 0.1;
constexpr int kTimedSteps = 5;
constexpr double kTimedSeconds = 30;  ///< fewer steps do when they take that long
constexpr double kLong = 3600;        ///< seconds; a shorter training's progress line says enough
constexpr std::chrono::milliseconds kPausePoll{200};

/// The driver's number of the GPU that a device is.
std::optional<int> gpuOf(torch::Device device)
{
    if (!device.is_cuda())
        return std::nullopt;
    return driverIndex(device.has_index() ? device.index() : 0,
                       std::getenv("CUDA_VISIBLE_DEVICES"));
}

}  // namespace

RunRecorder::RunRecorder(Parts parts)
    : parts_(std::move(parts)), system_(gpuOf(parts_.device)), control_(parts_.run.path())
{
}

void RunRecorder::attach(const Trainer& trainer, const Method& method, const Backbone& backbone)
{
    trainer_ = &trainer;
    method_ = &method;
    backbone_ = &backbone;
    const RecordOptions& record = parts_.options.record;
    series_ = trainer.step() > 0 ? SeriesWriter(parts_.run.path(), trainer.step())
                                 : SeriesWriter(parts_.run.path());
    if (!record.stepLog.empty())
        stepLog_ = std::make_unique<StepLog>(record.stepLog, trainer.step());
    if (!record.recordBatchOrder.empty())
        order_ =
            std::make_unique<OrderRecorder>(record.recordBatchOrder, parts_.set, trainer.step());
    lastCheckpointStep_ = trainer.step() > 0 ? trainer.step() : -1;
    epochStart_ = std::chrono::steady_clock::now();
}

TrainingRequests RunRecorder::requests()
{
    TrainingRequests asked;
    asked.stop = parts_.stop.stop_requested();
    for (const ControlRequest& request : control_.poll())
        apply(request, asked);
    waitWhilePaused(asked);
    return asked;
}

void RunRecorder::apply(const ControlRequest& request, TrainingRequests& asked)
{
    switch (request.word) {
        case ControlWord::Pause:
            isPaused_ = true;
            return;
        case ControlWord::Resume:
            isPaused_ = false;
            return;
        case ControlWord::Stop:
            asked.stop = true;
            stoppedByControl_ = true;
            return;
        case ControlWord::Checkpoint:
            asked.checkpoint = true;
            return;
        case ControlWord::Evaluate:
            asked.evaluate = true;
            return;
        case ControlWord::Unknown:
            message(
                Severity::Warning,
                fmt::format(
                    "unknown request {} in {}; known are pause, resume, stop, checkpoint, evaluate",
                    quoted(request.text),
                    kControlFile));
            return;
    }
}

void RunRecorder::waitWhilePaused(TrainingRequests& asked)
{
    if (isPaused_ && !hasToldPause_)
        parts_.journal.write(Paused{trainer_->step()});
    hasToldPause_ = hasToldPause_ || isPaused_;
    while (isPaused_ && !asked.stop && !asked.checkpoint && !asked.evaluate) {
        std::this_thread::sleep_for(kPausePoll);
        asked.stop = parts_.stop.stop_requested();
        for (const ControlRequest& request : control_.poll())
            apply(request, asked);
    }
    if (!isPaused_ && hasToldPause_) {
        parts_.journal.write(Resumed{trainer_->step()});
        hasToldPause_ = false;
    }
    asked.isPaused = isPaused_;
}

void RunRecorder::stepTaken(const StepRecord& record)
{
    if (stepLog_)
        stepLog_->add(record);
    if (order_)
        order_->add(record.epoch, record.step, record.images, record.flips);
    const double rate = record.imagesPerSecond;
    imagesPerSecond_ =
        imagesPerSecond_ == 0 ? rate : imagesPerSecond_ + kSmoothing * (rate - imagesPerSecond_);
    stepsPerSecond_ =
        imagesPerSecond_ / static_cast<double>(std::max<std::size_t>(1, record.images.size()));
    const std::int64_t done = record.step + 1;
    Progress progress;
    progress.stage =
        fmt::format("epoch {} of {}", record.epoch + 1, parts_.options.schedule.epochs);
    progress.done = done;
    progress.total = trainer_->totalSteps();
    progress.rate = stepsPerSecond_;
    progress.secondsLeft =
        stepsPerSecond_ > 0 ? static_cast<double>(progress.total - done) / stepsPerSecond_ : -1;
    progress.unit = "steps";
    parts_.journal.write(ProgressMade{progress, record.epoch, done});
    tellTime(record);
}

void RunRecorder::tellTime(const StepRecord& record)
{
    if (hasToldTime_)
        return;
    timer_.add(record);
    if (timer_.steps() == 0 || (timer_.steps() < kTimedSteps && timer_.seconds() < kTimedSeconds))
        return;
    hasToldTime_ = true;
    const TrainOptions& options = parts_.options;
    const std::int64_t left = trainer_->totalSteps() - record.step - 1;
    const double rate = timer_.imagesPerSecond();
    const double seconds = static_cast<double>(left * options.schedule.batchSize) / rate;
    if (seconds < kLong)
        return;
    const std::string device = deviceTitle(parts_.device);
    std::string text = "still to come: " + timeSentence(seconds, left, rate, device);
    if (const std::string hint = quickerHint(options, seconds, device); !hint.empty())
        text += ". " + hint;
    message(Severity::Info, text);
}

void RunRecorder::curve(std::int64_t step, const CurvePoint& point)
{
    CurvePoint values = point;
    for (const auto& [tag, value] : point) {
        if (tag != kLossTag)
            continue;
        values.emplace_back(kImagesPerSecondTag, imagesPerSecond_);
        for (const auto& of : system_.sample())
            values.push_back(of);
        break;
    }
    series_.scalars(values, step);
}

void RunRecorder::epochEnded(std::int64_t epoch, std::int64_t step, double meanLoss)
{
    EpochEnded ended;
    ended.epoch = epoch;
    ended.step = step;
    ended.meanLoss = meanLoss;
    ended.lr = learningRate(parts_.options.schedule, static_cast<int>(epoch));
    const auto now = std::chrono::steady_clock::now();
    ended.seconds = std::chrono::duration<double>(now - epochStart_).count();
    epochStart_ = now;
    ended.imagesPerSecond = imagesPerSecond_;
    parts_.journal.write(ended);
    keepPrototypes(epoch);
}

void RunRecorder::keepPrototypes(std::int64_t epoch)
{
    const torch::Tensor prototypes = method_->prototypes();
    if (!keepsSnapshot(parts_.options.record.prototypesEvery, epoch, prototypes))
        return;
    try {
        const std::string file = writeSnapshot(
            parts_.run, epoch, prototypes, parts_.index, parts_.options.data.childAge);
        parts_.journal.write(ArtifactWritten{"prototypes", parts_.run.relative(file)});
    } catch (const Error& error) {
        if (error.code() != ExitCode::Disk)
            throw;
        message(
            Severity::Error,
            fmt::format("the prototypes of epoch {} are not kept: {}", epoch + 1, error.what()));
    }
}

std::vector<TestAccuracy> RunRecorder::evaluate(Backbone& backbone,
                                                std::int64_t epoch,
                                                std::int64_t step)
{
    if (parts_.tests.sets.empty())
        return {};
    const auto start = std::chrono::steady_clock::now();
    EmbedderOptions embedding;
    embedding.batchSize = parts_.options.schedule.batchSize;
    embedding.workers = parts_.options.loader.workers;
    embedding.precision = parts_.options.precision.precision;
    embedding.channelsLast = usesChannelsLast(parts_.options.precision, parts_.device);
    embedding.swapRedBlue = parts_.options.data.swapRedBlue;
    const auto evaluations = evaluateSets(backbone, parts_.device, parts_.tests, embedding);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::vector<TestAccuracy> accuracies;
    CurvePoint thresholds;
    lastEvaluation_ = nlohmann::json::array();
    for (const SetEvaluation& e : evaluations) {
        lastEvaluation_.push_back(toJson(e));
        if (!e.report.best) {
            record(e, epoch, step, false);
            continue;
        }
        const BestThreshold& found = *e.report.best.value;
        const auto best = trainer_->best().find(e.set->name);
        Evaluated event;
        event.set = e.set->name;
        event.step = step;
        event.epoch = epoch;
        event.accuracy = found.accuracy;
        event.threshold = found.threshold;
        event.pairs = e.report.pairs;
        event.skippedPairs =
            static_cast<std::int64_t>(e.set->missingPairs + e.scored.unreadablePairs);
        event.seconds = seconds;
        event.isBest = best == trainer_->best().end() || found.accuracy > best->second.accuracy;
        event.path = record(e, epoch, step, event.isBest);
        parts_.journal.write(event);
        accuracies.push_back({e.set->name, found.accuracy});
        thresholds.emplace_back("threshold/" + e.set->name, found.threshold);
    }
    lastTable_ = evaluationTable(evaluations);
    series_.scalars(thresholds, step);
    if (const CurvePoint geometry = geometryPoint(method_->prototypes(), parts_.index.childClasses);
        !geometry.empty())
        series_.scalars(geometry, step);
    return accuracies;
}

std::string RunRecorder::record(const SetEvaluation& evaluation,
                                std::int64_t epoch,
                                std::int64_t step,
                                bool isBest)
try {
    return recordEvaluation(parts_.run, evaluation, epoch, step, isBest);
} catch (const Error& error) {
    if (error.code() != ExitCode::Disk)
        throw;
    message(Severity::Error,
            fmt::format("the pairs of {} are not kept: {}", evaluation.set->name, error.what()));
    return {};
}

std::string RunRecorder::inCheckpoints(const std::string& name) const
{
    return parts_.run.file(std::string(kCheckpointFolder) + "/" + name);
}

void RunRecorder::checkpoint(CheckpointReason reason)
{
    try {
        saveCheckpoint(reason);
    } catch (const Error& error) {
        // A full disk must not end a run of days: what is on disk stays, and the next checkpoint
        // tries again.
        const bool isLast =
            reason == CheckpointReason::Stopping || reason == CheckpointReason::Finished;
        if (error.code() != ExitCode::Disk || isLast)
            throw;
        message(Severity::Error,
                fmt::format("no checkpoint at step {}: {}", trainer_->step(), error.what()));
    }
}

void RunRecorder::saveCheckpoint(CheckpointReason reason)
{
    const std::int64_t step = trainer_->step();
    if (reason == CheckpointReason::Steps) {
        const std::string stem = inCheckpoints(checkpointName(step));
        const std::string base = stem.substr(0, stem.size() - lowerExtension(stem).size());
        writeStateDict(base + ".backbone.pth", stateDict(*backbone_));
        writeStateDict(base + ".head.pth", method_->headState());
    }
    if (step == lastCheckpointStep_)
        return;
    const auto start = std::chrono::steady_clock::now();
    const std::string path = inCheckpoints(checkpointName(step));
    series_.flush();
    writeCheckpoint(path, trainer_->checkpoint());
    lastCheckpointStep_ = step;
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    CheckpointWritten event;
    event.path = parts_.run.relative(path);
    event.step = step;
    event.bytes = static_cast<std::int64_t>(InputFile(path).size());
    event.seconds = seconds;
    parts_.journal.write(event);
    pruneCheckpoints(parts_.run.path(),
                     static_cast<std::size_t>(parts_.options.record.keepCheckpoints),
                     [this](const CheckpointFile& file) {
                         try {
                             readCheckpoint(file.path);
                             return true;
                         } catch (const Error& error) {
                             message(
                                 Severity::Error,
                                 fmt::format("the checkpoint just written does not read back: {}",
                                             error.what()));
                             return false;
                         }
                     });
}

void RunRecorder::improved(const std::string& set, double)
{
    try {
        const bool sameWeights = bestStep_ == trainer_->step();
        const auto save = [&](std::string (*name)(const std::string&), auto write) {
            const std::string path = inCheckpoints(name(set));
            if (!sameWeights || !linkOver(inCheckpoints(name(bestSet_)), path))
                write(path);
        };
        save(&bestBackboneName,
             [&](const std::string& path) { writeStateDict(path, stateDict(*backbone_)); });
        save(&bestHeadName,
             [&](const std::string& path) { writeStateDict(path, method_->headState()); });
        bestStep_ = trainer_->step();
        bestSet_ = set;
    } catch (const Error& error) {
        if (error.code() != ExitCode::Disk)
            throw;
        message(Severity::Error,
                fmt::format("the best weights of {} are not saved: {}", set, error.what()));
    }
}

void RunRecorder::message(Severity severity, const std::string& text)
{
    parts_.journal.write(Message{severity, text});
}

}  // namespace interproto
