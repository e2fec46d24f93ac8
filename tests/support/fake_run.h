// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/runs/journal.h"
#include "core/runs/lock.h"
#include "core/runs/run_folder.h"
#include "core/runs/series.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace interproto::testing {

struct FakeRunOptions {
    std::string method = "inter_prototype";
    std::int64_t seed = 1;
    std::int64_t totalSteps = 12000;
    std::int64_t stepsPerEpoch = 500;
    double accuracyGain = 0;  ///< added to every accuracy
};

/// A training that only writes: lock, journal and series as a real one, with curves that look like
/// one. Alive until destroyed or ended.
class FakeRun {
public:
    explicit FakeRun(const std::string& path, FakeRunOptions options = {})
        : options_(options),
          run_(RunFolder::create(path)),
          lock_(std::make_unique<RunLock>(path)),
          journal_(run_.journal()),
          series_(path),
          random_(static_cast<std::uint64_t>(options.seed))
    {
        journal_.write(Started{.task = "train",
                               .pid = ::getpid(),
                               .host = hostName(),
                               .version = "0.1.0",
                               .resumedFromStep = -1,
                               .method = options_.method,
                               .network = "ir-50",
                               .seed = options_.seed,
                               .epochs = options_.totalSteps / options_.stepsPerEpoch,
                               .totalSteps = options_.totalSteps});
        journal_.info("training set: 85,742 identities, 5,822,653 images");
        journal_.warning("age_labels.csv:1204: label without an image, passed over");
    }

    /// Trains `count` steps, a point each `every` of them.
    void advance(std::int64_t count, std::int64_t every = 10)
    {
        for (const std::int64_t end = step_ + count; step_ < end;) {
            step_ += std::min(every, end - step_);
            writeStep();
            if (step_ % options_.stepsPerEpoch == 0)
                endEpoch();
        }
        tellProgress();
    }
    void pause() { journal_.write(Paused{step_}); }
    void resume() { journal_.write(Resumed{step_}); }
    /// A loss far above all others.
    void spike(double value) { series_.scalar(kLossTag, value, step_); }
    void finish()
    {
        journal_.write(Finished{});
        lock_.reset();
    }
    void fail(const std::string& why)
    {
        journal_.write(Failed{1, why});
        lock_.reset();
    }
    void say(Severity severity, const std::string& text)
    {
        journal_.write(Message{severity, text});
    }
    Journal& journal() { return journal_; }
    SeriesWriter& series() { return series_; }
    const std::string& path() const { return run_.path(); }
    std::int64_t step() const { return step_; }

private:
    double lr() const
    {
        const double share = static_cast<double>(step_) / static_cast<double>(options_.totalSteps);
        return share < 0.5 ? 0.1 : share < 0.8 ? 0.01 : 0.001;
    }
    void writeStep()
    {
        const double share = static_cast<double>(step_) / static_cast<double>(options_.totalSteps);
        const double noise = 0.06 * random_.normal();
        const double ce = 1.2 + 14 * std::exp(-9 * share) + (lr() < 0.05 ? -0.7 : 0) + 4 * noise;
        const double proto = 0.35 + 0.9 * std::exp(-4 * share) + 0.4 * noise;
        series_.scalars({{kLossTag, ce + proto},
                         {lossTag("ce"), ce},
                         {lossTag("proto"), proto},
                         {kLearningRateTag, lr()},
                         {kImagesPerSecondTag, 810 + 25 * random_.normal()}},
                        step_);
    }
    void endEpoch()
    {
        const std::int64_t epoch = step_ / options_.stepsPerEpoch - 1;
        journal_.write(EpochEnded{.epoch = epoch, .step = step_, .meanLoss = 2, .lr = lr()});
        const double share = static_cast<double>(step_) / static_cast<double>(options_.totalSteps);
        const std::pair<const char*, double> sets[] = {
            {"FGNET-C", 0.832}, {"LAG", 0.895}, {"AgeDB-C20", 0.868}, {"LFW", 0.9905}};
        for (const auto& [set, best] : sets) {
            const double accuracy = std::min(0.999,
                                             0.5 + (best - 0.5) * (1 - std::exp(-6 * share)) +
                                                 0.004 * random_.normal() + options_.accuracyGain);
            journal_.write(Evaluated{.set = set,
                                     .step = step_,
                                     .epoch = epoch,
                                     .accuracy = accuracy,
                                     .threshold = 0.31});
            series_.scalar(accuracyTag(set), accuracy, step_);
        }
        journal_.write(CheckpointWritten{.path = "checkpoints/" + std::to_string(step_) + ".pth",
                                         .step = step_,
                                         .bytes = 713000000,
                                         .seconds = 1.4});
        journal_.info("epoch " + std::to_string(epoch + 1) + " done, checkpoint written");
    }
    void tellProgress()
    {
        journal_.write(ProgressMade{
            .progress = {.stage = "train",
                         .done = step_,
                         .total = options_.totalSteps,
                         .rate = 812,
                         .secondsLeft = 0.16 * static_cast<double>(options_.totalSteps - step_),
                         .unit = "images"},
            .epoch = step_ / options_.stepsPerEpoch,
            .step = step_});
    }

    FakeRunOptions options_;
    RunFolder run_;
    std::unique_ptr<RunLock> lock_;
    Journal journal_;
    SeriesWriter series_;
    Random random_;
    std::int64_t step_ = 0;
};

}  // namespace interproto::testing
