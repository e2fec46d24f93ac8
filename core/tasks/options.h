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
    std::vector<Issue> check() const override;
};

struct ScanTaskOptions : TaskOptions {
    TrainingDataOptions data;
    TestSetOptions tests;
    std::string catalog;
    std::string issues;
    bool decode = false;
    bool headers = true;
    int workers = 2;

    void describe(Form& form) override;
};

struct EvaluateOptions : TaskOptions {
    std::string model;
    std::string out;
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
    TrainingDataOptions data;

    void describe(Form& form) override;
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
    int epochs = 4;
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
