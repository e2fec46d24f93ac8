// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/parts.h"
#include "core/tasks/task.h"

#include <string>
#include <vector>

namespace interproto {

/// What a training writes beside its checkpoints, and how often.
struct RecordOptions {
    int lossFreq = 100;
    int keepCheckpoints = 3;
    std::int64_t checkpointEvery = 0;
    double checkpointMinutes = 15;
    int evaluateEvery = 1;
    int prototypesEvery = 0;
    std::string stepLog;
    std::string recordBatchOrder;
    std::string batchOrder;
};
void describe(Form& form, RecordOptions& o);

struct TrainOptions : TaskOptions {
    std::string out;
    bool resume = false;
    bool force = false;
    std::string initBackbone;
    std::string initHead;
    TrainingDataOptions data;
    TestSetOptions tests;
    NetOptions net;
    LossOptions method;
    ScheduleOptions schedule;
    PrecisionOptions precision;
    LoadingOptions loader;
    RecordOptions record;
    RuntimeOptions runtime;

    void describe(Form& form) override;
    /// All but the run's folder and how it is entered.
    void describeTraining(Form& form);
    std::vector<Issue> check() const override;
    std::string keptOptionsFile() const override;
};

/// A few steps of a training, timed; nothing of them is kept.
struct EstimateOptions : TaskOptions {
    TrainOptions train;
    int trialSteps = 5;
    double trialSeconds = 30;

    void describe(Form& form) override;
    std::vector<Issue> check() const override { return train.check(); }
};

/// Methods x seeds x presets. Training options are what all runs share; only those that somebody
/// has set reach the runs, so that each keeps its preset's.
struct SweepOptions : TaskOptions {
    std::string out;
    std::vector<std::string> methods;
    std::vector<int> seeds;
    std::vector<std::string> presets;
    std::vector<std::string> devices;
    int parallel = 1;
    bool retry = false;
    bool resume = false;
    bool force = false;
    TrainOptions train;
    std::vector<std::string> given;

    void describe(Form& form) override;
    std::vector<Issue> check() const override;
    void setGiven(const std::vector<std::string>& keys) override { given = keys; }
    std::string keptOptionsFile() const override;
    bool isGiven(const std::string& key) const;
};

struct CompareOptions : TaskOptions {
    std::vector<std::string> runs;
    std::string figure = "best";
    std::string published = "auto";
    std::string format = "text";
    std::string out;
    bool force = false;
    double confidence = 0.95;
    int draws = 10000;
    bool significance = true;

    void describe(Form& form) override;
};

struct ScanTaskOptions : TaskOptions {
    TrainingDataOptions data;
    TestSetOptions tests;
    std::string catalog;
    std::string issues;
    bool force = false;
    bool decode = false;
    bool headers = true;
    bool strict = false;
    int workers = 2;

    void describe(Form& form) override;
};

struct EvaluateOptions : TaskOptions {
    std::string model;
    std::string out;
    bool force = false;
    TestSetOptions tests;
    NetOptions net;
    PrecisionOptions precision;
    RuntimeOptions runtime;
    bool swapRedBlue = false;
    int batchSize = 64;
    int workers = 2;

    void describe(Form& form) override;
};

struct EmbedOptions : TaskOptions {
    std::string model;
    std::string images;
    std::string root;
    std::string out;
    bool force = false;
    std::string flip = "none";
    NetOptions net;
    PrecisionOptions precision;
    RuntimeOptions runtime;
    bool swapRedBlue = false;
    int batchSize = 64;
    int workers = 2;

    void describe(Form& form) override;
};

struct PrototypesOptions : TaskOptions {
    std::string head;
    std::string out;
    bool force = false;
    TrainingDataOptions data;

    void describe(Form& form) override;
};

/// A t-SNE map of prototypes or embeddings.
struct MapOptions : TaskOptions {
    std::string input;
    std::string out;
    std::string identities;
    std::string subset = "all";
    int pca = 0;
    double perplexity = 30;
    int iterations = 1000;
    double exaggeration = 1;
    double earlyExaggeration = 12;
    int earlyIterations = 250;
    double learningRate = 0;
    std::string repulsion = "auto";
    int starts = 0;
    double settled = 0;
    std::string align;
    bool resume = false;
    bool force = false;
    double liveInterval = 1;
    RuntimeOptions runtime;

    void describe(Form& form) override;
    std::vector<Issue> check() const override;
};

struct CompareFilesOptions : TaskOptions {
    std::string model;
    std::vector<std::string> photos;
    std::string evaluation;
    NetOptions net;
    RuntimeOptions runtime;
    bool swapRedBlue = false;

    void describe(Form& form) override;
    std::vector<Issue> check() const override;
};

struct InitOptions : TaskOptions {
    std::string out;
    bool force = false;
    int classes = 0;
    NetOptions net;
    LossOptions method;
    RuntimeOptions runtime;

    void describe(Form& form) override;
    std::vector<Issue> check() const override;
};

struct SampleDataTaskOptions : TaskOptions {
    std::string out;
    int identities = 60;
    int imagesPerIdentity = 40;
    int testIdentities = 40;
    int pairsPerSet = 400;
    std::int64_t seed = 1;

    void describe(Form& form) override;
};

struct DemoOptions : TaskOptions {
    std::string out = "interproto-demo";
    int epochs = 3;
    RuntimeOptions runtime;

    void describe(Form& form) override;
};

struct WatchOptions : TaskOptions {
    std::string run;
    bool once = false;
    double interval = 1;

    void describe(Form& form) override;
};

struct RunsOptions : TaskOptions {
    std::string folder = ".";

    void describe(Form& form) override;
};

struct DoctorOptions : TaskOptions {
    bool loadCuda = false;

    void describe(Form& form) override;
};

}  // namespace interproto
