// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/nets/backbone.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// One step as the step log has it.
struct StepRecord {
    std::int64_t step = 0;  ///< 0-based
    std::int64_t epoch = 0;
    double lr = 0;
    double loss = 0;
    std::vector<std::pair<std::string, double>> terms;  ///< "ce", "proto", ... before weighting
    /// 2-norm over the backbone's gradients, before weight decay. Both are NaN in a step that loss
    /// scaling left out, since a gradient had overflowed.
    double gradNormModel = std::numeric_limits<double>::quiet_NaN();
    double gradNormHead = std::numeric_limits<double>::quiet_NaN();
    bool hasNorms() const { return std::isfinite(gradNormModel); }
    double imagesPerSecond = 0;         ///< of this step
    std::vector<std::uint32_t> images;  ///< pictures of the batch, by place
    std::vector<std::uint8_t> flips;
};

/// A point of the curves at `step` steps taken: (tag, value).
using CurvePoint = std::vector<std::pair<std::string, double>>;

struct TestAccuracy {
    std::string set;
    double accuracy = 0;  ///< share of pairs right at the best threshold
};

/// What a person or a signal asks of a running training.
struct TrainingRequests {
    bool stop = false;        ///< write a checkpoint and end
    bool checkpoint = false;  ///< write one and go on
    bool evaluate = false;    ///< evaluate now and go on
    bool isPaused = false;    ///< do the above, then ask again before the next step
};

/// What a training tells and asks. The trainer computes and knows no files; a run folder, a test or
/// a benchmark stands behind this. Called from the training's thread, between steps.
class TrainingHooks {
public:
    virtual ~TrainingHooks() = default;

    /// Asked before every step; waits in here while the run is paused and nothing else is asked.
    virtual TrainingRequests requests() = 0;
    virtual void stepTaken(const StepRecord& record) = 0;
    virtual void curve(std::int64_t step, const CurvePoint& point) = 0;
    virtual void epochEnded(std::int64_t epoch, std::int64_t step, double meanLoss) = 0;
    /// Scores all test sets with the network in evaluation mode.
    virtual std::vector<TestAccuracy> evaluate(Backbone& backbone,
                                               std::int64_t epoch,
                                               std::int64_t step) = 0;
    enum class CheckpointReason { Epoch, Interval, Steps, Requested, Stopping, Finished };
    /// The moment to write a checkpoint; at the end of an epoch it comes after everything else that
    /// is told of that step, so that a resumed run misses none of it.
    virtual void checkpoint(CheckpointReason reason) = 0;
    /// A test set just reached its best accuracy; comes before the epoch's checkpoint.
    virtual void improved(const std::string& set, double accuracy) = 0;
    virtual void message(Severity severity, const std::string& text) = 0;
};

}  // namespace interproto
