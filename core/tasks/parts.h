// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"
#include "core/tasks/loss_options.h"

#include <cstdint>
#include <string>
#include <vector>

/// The option structs that several tasks share. Names are the reference's where it has one.
namespace interproto {

/// Where and how a task computes; handed to whatever computes, read from nowhere else.
struct RuntimeOptions {
    std::string device = "auto";
    int threads = 0;
    std::int64_t seed = 4885;
};
void describe(Form& form, RuntimeOptions& o);

struct NetOptions {
    std::string netMode = "ir_se";
    int netDepth = 50;
    int embeddingSize = 512;
    double dropRatio = 0.6;
};
void describe(Form& form, NetOptions& o);

struct TrainingDataOptions {
    std::string dataPath;
    std::string ageFile;
    int childAge = 13;
    int childFilter = 10;
    bool swapRedBlue = false;
};
void describe(Form& form, TrainingDataOptions& o);

struct TestSetOptions {
    std::vector<std::string> testList;
    std::string testRoot;
    std::string brokenLines = "drop";
};
void describe(Form& form, TestSetOptions& o);

/// `--force` of tasks that write results: files that are there are refused without it.
void forceField(Form& form, bool* force);

struct LoadingOptions {
    int workers = 2;
    int prefetch = 4;
    bool flip = true;
};
void describe(Form& form, LoadingOptions& o);

struct ScheduleOptions {
    int epochs = 50;
    int batchSize = 64;
    double lr = 0.1;
    double momentum = 0.9;
    double weightDecay = 5e-4;
    std::vector<int> milestones = {28, 38, 46};
    double lrDecay = 0.1;
    std::int64_t maxSteps = 0;
};
void describe(Form& form, ScheduleOptions& o);

struct PrecisionOptions {
    std::string precision = "fp32";
    std::string channelsLast = "auto";
};
void describe(Form& form, PrecisionOptions& o);

}  // namespace interproto
