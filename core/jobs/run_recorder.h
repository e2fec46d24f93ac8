// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/evaluation.h"
#include "core/jobs/job.h"
#include "core/jobs/prototype_record.h"
#include "core/jobs/step_log.h"
#include "core/jobs/step_timer.h"
#include "core/loading/recorded_order.h"
#include "core/runs/control.h"
#include "core/runs/run_folder.h"
#include "core/runs/series.h"
#include "core/runs/system_series.h"
#include "core/training/trainer.h"

#include <chrono>
#include <memory>
#include <string>

namespace interproto {

/// What a training leaves in its run folder: the trainer's hooks, turned into journal lines,
/// curves, checkpoints, evaluations and weights; and the other way round, requests from the control
/// file and from signals.
class RunRecorder : public TrainingHooks {
public:
    struct Parts {
        const TrainOptions& options;
        const RunFolder& run;
        Journal& journal;
        const TestImages& tests;
        const TrainingSet& set;
        const TrainingIndex& index;
        torch::Device device = torch::kCPU;
        std::stop_token stop;
    };

    explicit RunRecorder(Parts parts);

    /// Before the training begins: whose state to save, and how many steps are behind it.
    void attach(const Trainer& trainer, const Method& method, const Backbone& backbone);

    TrainingRequests requests() override;
    void stepTaken(const StepRecord& record) override;
    void curve(std::int64_t step, const CurvePoint& point) override;
    void epochEnded(std::int64_t epoch, std::int64_t step, double meanLoss) override;
    std::vector<TestAccuracy> evaluate(Backbone& backbone,
                                       std::int64_t epoch,
                                       std::int64_t step) override;
    void checkpoint(CheckpointReason reason) override;
    void improved(const std::string& set, double accuracy) override;
    void message(Severity severity, const std::string& text) override;

    /// Whether the stop came from the control file rather than a signal.
    bool stoppedByControl() const { return stoppedByControl_; }
    nlohmann::json lastEvaluation() const { return lastEvaluation_; }
    const std::string& lastTable() const { return lastTable_; }

private:
    void waitWhilePaused(TrainingRequests& asked);
    void apply(const ControlRequest& request, TrainingRequests& asked);
    /// Once, when the first steps are timed: how long the rest of a long training takes.
    void tellTime(const StepRecord& record);
    void keepPrototypes(std::int64_t epoch);
    void saveCheckpoint(CheckpointReason reason);
    /// The CSV that was written; empty when the disk is full, which is told and ends no run.
    std::string record(const SetEvaluation& evaluation,
                       std::int64_t epoch,
                       std::int64_t step,
                       bool isBest);
    std::string inCheckpoints(const std::string& name) const;

    Parts parts_;
    SeriesWriter series_ = SeriesWriter::none();
    SystemSeries system_;
    ControlReader control_;
    std::unique_ptr<StepLog> stepLog_;
    std::unique_ptr<OrderRecorder> order_;
    const Trainer* trainer_ = nullptr;
    const Method* method_ = nullptr;
    const Backbone* backbone_ = nullptr;
    bool isPaused_ = false;
    bool hasToldPause_ = false;
    std::chrono::steady_clock::time_point epochStart_;
    bool stoppedByControl_ = false;
    double imagesPerSecond_ = 0;
    double stepsPerSecond_ = 0;
    StepTimer timer_;  ///< of the first steps
    bool hasToldTime_ = false;
    std::int64_t lastCheckpointStep_ = -1;
    std::int64_t bestStep_ = -1;  ///< step of the best weights written last
    std::string bestSet_;
    nlohmann::json lastEvaluation_ = nlohmann::json::array();
    std::string lastTable_;
};

}  // namespace interproto
