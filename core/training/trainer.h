// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/batch_loader.h"
#include "core/methods/method.h"
#include "core/nets/backbone.h"
#include "core/tasks/options.h"
#include "core/training/checkpoint.h"
#include "core/training/hooks.h"
#include "core/training/loss_scaler.h"
#include "core/training/sgd.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace interproto {

/// What a training is made of. Everything referred to must outlive the trainer.
struct TrainerParts {
    const TrainOptions& options;
    const TrainingSet& set;
    const BatchOrder& order;
    std::shared_ptr<Backbone> backbone;
    std::shared_ptr<Method> method;
    torch::Device device = torch::kCPU;
    std::string dataFingerprint;
};

/// The training loop: batches in, gradient steps, evaluations and checkpoints out, the same to the
/// bit whether it ran through or was resumed (CPU, same number of threads).
///
///     Trainer trainer(parts, hooks);
///     if (resuming)
///         trainer.restore(readCheckpoint(path), path);
///     const bool finished = trainer.run();     // false: stopped on request, with a checkpoint
class Trainer {
public:
    Trainer(TrainerParts parts, TrainingHooks& hooks);

    /// Goes on from a checkpoint. One that does not fit the options is an Error that names `file`.
    void restore(const Checkpoint& checkpoint, const std::string& file);
    /// The present state, as copies.
    Checkpoint checkpoint() const;

    /// Trains to the end (true) or until the hooks ask to stop (false). Errors: a loss or gradient
    /// that is not finite (names step, epoch, learning rate and the batch's files), too little
    /// memory (says which batch size it was).
    bool run();

    std::int64_t step() const { return step_; }
    std::int64_t totalSteps() const { return totalSteps_; }
    std::int64_t epoch() const;
    const std::map<std::string, BestResult>& best() const { return best_; }

private:
    using Clock = std::chrono::steady_clock;

    bool isCheckpointStep() const;
    bool runEpoch(std::int64_t epoch, std::int64_t endStep);
    void takeStep(const Batch& batch);
    Losses losses(const Batch& batch);
    void chooseLearners();
    void accumulate(const StepRecord& record);
    void writeCurve();
    void evaluateNow(std::int64_t epoch);
    bool handleRequests(std::int64_t epoch);
    [[noreturn]] void refuseNonFinite(const std::string& what, const Batch& batch, double lr) const;
    double spentSeconds() const;

    TrainerParts parts_;
    TrainingHooks& hooks_;
    Sgd sgd_;
    LossScaler scaler_;
    std::optional<bool>
        climbs_;  ///< which parameters learn at present; unset before the first step
    std::int64_t totalSteps_ = 0;
    std::int64_t step_ = 0;
    std::int64_t images_ = 0;
    double secondsBefore_ = 0;
    Clock::time_point start_ = Clock::now();
    Clock::time_point lastCheckpoint_ = Clock::now();
    Clock::time_point lastStep_ = Clock::now();
    std::vector<std::pair<std::string, double>> sums_;
    std::int64_t summedSteps_ = 0;
    std::int64_t normlessSteps_ = 0;  ///< of them, left out by loss scaling
    double epochLoss_ = 0;
    std::int64_t epochSteps_ = 0;
    std::map<std::string, BestResult> best_;
};

}  // namespace interproto
