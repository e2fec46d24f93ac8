// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/demo_job.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/jobs/evaluate_job.h"
#include "core/jobs/scan_job.h"
#include "core/jobs/small_jobs.h"
#include "core/jobs/train_job.h"
#include "core/runs/run_state.h"
#include "core/runs/sample_workspace.h"

#include <fmt/format.h>

namespace interproto {

namespace {

constexpr const char* kLists[] = {
    "agedb20_child.txt", "agedb30_child.txt", "fgnet20_child.txt", "fgnet30_child.txt", "lag.txt"};

/// Enough to learn from and to judge by, few enough for two cores and five minutes.
constexpr int kImagesPerIdentity = 24;
constexpr int kTestIdentities = 24;

/// The data set where the sample data of `out` lie.
void placeData(const std::string& out, TrainingDataOptions& data, TestSetOptions& tests)
{
    data.dataPath = joined(out, "dataset/train/casia-webface");
    data.ageFile = joined(out, "dataset/train/age-label/casia-webface.txt");
    tests.testRoot = out;
    for (const char* list : kLists)
        tests.testList.push_back(joined(out, std::string("dataset/test/") + list));
}

TrainOptions trainOptions(const DemoOptions& demo, const std::string& out)
{
    TrainOptions options;
    options.out = joined(out, "runs/inter-prototype");
    placeData(out, options.data, options.tests);
    options.net.netMode = "mobilefacenet";
    options.net.embeddingSize = 128;
    // A small margin and scale: a few minutes from random weights are too short for the published
    // ones.
    options.schedule.epochs = demo.epochs;
    options.schedule.batchSize = 12;
    options.schedule.lr = 0.05;
    options.schedule.milestones = {std::max(1, demo.epochs * 3 / 4)};
    options.method.margin = "0.1";
    options.method.scale = "16";
    options.record.lossFreq = 5;
    options.record.keepCheckpoints = 2;
    options.runtime = demo.runtime;
    return options;
}

}  // namespace

TaskResult DemoJob::run(JobContext& context)
{
    const std::string out = absolutePath(options_.out);
    const auto say = [&](const std::string& text) {
        if (context.print)
            context.print(text);
    };
    TaskResult result;
    if (!directoryExists(joined(out, "dataset"))) {
        say("1. Drawing the sample data: synthetic faces, no real person.\n");
        SampleDataTaskOptions sample;
        sample.out = out;
        sample.imagesPerIdentity = kImagesPerIdentity;
        sample.testIdentities = kTestIdentities;
        result.json["sample_data"] = SampleDataJob(sample).run(context).json;
    }
    const Workspace workspace = sampleWorkspace(out);
    if (!looksLikeWorkspace(out))
        writeWorkspace(workspace);
    say("2. Scanning it.\n");
    ScanTaskOptions scanning;
    placeData(out, scanning.data, scanning.tests);
    // Where the workbench looks for it.
    scanning.catalog = workspace.dataCatalog(workspace.dataSets.front().name);
    makeDirectories(parentDirectory(scanning.catalog));
    const TaskResult scanned = ScanJob(scanning).run(context);
    say(scanned.text);
    result.json["scan"] = scanned.json;
    TrainOptions training = trainOptions(options_, out);
    std::string table;
    if (directoryExists(training.out) && runStatus(training.out).state == RunState::Finished) {
        say("3. The training is finished already: evaluating it again.\n");
        EvaluateOptions evaluating;
        evaluating.model = training.out;
        evaluating.runtime = options_.runtime;
        const TaskResult evaluated = EvaluateJob(evaluating).run(context);
        result.json["evaluate"] = evaluated.json;
        table = evaluated.text;
    } else {
        say("3. Training a MobileFaceNet with Inter-Prototype.\n");
        training.resume = directoryExists(training.out);
        const TaskResult trained = TrainJob(training).run(context);
        result.json["train"] = trained.json;
        result.code = trained.code;
        table = trained.text;
    }
    result.text = fmt::format(
        "4. Accuracy on identities that were not trained on:\n{}\nLook at the run:\n  interproto "
        "watch {}\n  interproto-workbench {}\n  tensorboard --logdir {}\n",
        table,
        escapeControl(training.out),
        escapeControl(out),
        escapeControl(joined(out, "runs")));
    return result;
}

}  // namespace interproto
