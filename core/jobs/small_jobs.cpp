// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/small_jobs.h"

#include "core/base/file_group.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/jobs/model_source.h"
#include "core/jobs/prototype_files.h"
#include "core/jobs/prototype_record.h"
#include "core/jobs/runtime.h"
#include "core/jobs/task_structs.h"
#include "core/loading/sample_data.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/weights.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"
#include "core/runs/watch.h"

#include <fmt/format.h>

#include <iostream>

namespace interproto {

namespace {

/// Draws the adults whose angles are counted; no option, so that reports can be compared.
constexpr std::uint64_t kGeometrySeed = 1;

}  // namespace

TaskResult SampleDataJob::run(JobContext& context)
{
    SampleDataOptions options;
    options.out = options_.out;
    options.identities = options_.identities;
    options.imagesPerIdentity = options_.imagesPerIdentity;
    options.testIdentities = options_.testIdentities;
    options.pairsPerSet = options_.pairsPerSet;
    options.seed = static_cast<std::uint64_t>(options_.seed);
    const SampleDataSummary made = makeSampleData(options, context.progress(), context.stop);
    TaskResult result;
    result.json = {{"train_folder", escapeControl(made.trainFolder)},
                   {"age_file", escapeControl(made.ageFile)},
                   {"test_folder", escapeControl(made.testFolder)},
                   {"training_images", made.trainingImages},
                   {"test_images", made.testImages},
                   {"pairs", made.pairs},
                   {"child_identities", made.childIdentities}};
    result.text =
        fmt::format("{} training images and {} test images, {} pairs, {} child identities in {}\n",
                    humanCount(made.trainingImages),
                    humanCount(made.testImages),
                    humanCount(made.pairs),
                    made.childIdentities,
                    escapeControl(options.out));
    return result;
}

TaskResult WatchJob::run(JobContext& context)
{
    WatchLoop loop;
    loop.once = options_.once;
    loop.interval = options_.interval;
    loop.isTerminal = context.isInteractive;
    loop.stop = context.stop;
    // With --json the terminal belongs to the figures.
    std::ostream silent(nullptr);
    const RunStatus status = watchRun(options_.run, context.print ? std::cout : silent, loop);
    TaskResult result;
    result.json = nlohmann::json::parse(statusToJson(status));
    return result;
}

TaskResult RunsJob::run(JobContext&)
{
    const std::vector<RunStatus> runs = listRuns(options_.folder, {.eventFolders = true});
    TaskResult result;
    result.json = {{"runs", nlohmann::json::parse(runsToJson(runs))}};
    result.text = runs.empty() ? fmt::format("no run below {}\n",
                                             escapeControl(absolutePath(options_.folder)))
                               : renderRunsTable(runs);
    return result;
}

TaskResult PrototypesJob::run(JobContext& context)
{
    const auto [state, file] = loadHead(options_.head);
    torch::Tensor prototypes = prototypesOf(state, file);
    const bool isRun = directoryExists(options_.head);
    if (options_.out.empty() && !isRun)
        throw Error(ExitCode::Usage,
                    "cannot write prototypes",
                    {},
                    "no folder is given",
                    "Name one with --out.");
    const std::string out =
        options_.out.empty() ? joined(options_.head, kPrototypeFolder) : options_.out;
    // What a run keeps of itself is renewed.
    std::vector<std::string> files = {joined(out, "prototypes.npy"), joined(out, "prototypes.csv")};
    if (!options_.data.dataPath.empty())
        files.insert(files.end(), {joined(out, "geometry.json"), joined(out, "angles.csv")});
    refuseTakenPaths(files, options_.force || options_.out.empty());
    nlohmann::json geometry;
    if (options_.data.dataPath.empty()) {
        writePrototypes(out, prototypes);
    } else {
        ScanOptions scanning = scanOptionsOf(options_.data, {});
        scanning.readHeaders = false;
        Catalog catalog("", Catalog::Mode::Create);
        const ScanReport report = scan(catalog, scanning, context.progress(), context.stop);
        if (report.stopped)
            throw Error(ExitCode::Stopped, "stopped while reading the data set", {}, {});
        const TrainingIndex index =
            loadTrainingIndex(catalog, options_.data.childAge, options_.data.childFilter);
        prototypes = prototypesOf(state, file, index.classes());
        writePrototypes(out, prototypes, index, options_.data.childAge);
        geometry = geometryReport(prototypes, index.childClasses, kGeometrySeed);
        writeFile(joined(out, "geometry.json"), jsonText(geometry, 2) + "\n");
        writeAngles(joined(out, "angles.csv"), geometry);
    }
    context.journal->write(ArtifactWritten{"prototypes", joined(out, "prototypes.npy")});
    TaskResult result;
    result.json = {{"prototypes", prototypes.size(0)},
                   {"numbers", prototypes.size(1)},
                   {"out", escapeControl(out)}};
    if (geometry.is_object()) {
        geometry.erase("angles");
        result.json["geometry"] = geometry;
    }
    result.text =
        fmt::format("{} prototypes in {}\n", humanCount(prototypes.size(0)), escapeControl(out));
    return result;
}

TaskResult InitJob::run(JobContext& context)
{
    RuntimeOptions runtime = options_.runtime;
    runtime.device = "cpu";
    applyRuntime(runtime);
    const std::string file = joined(options_.out, "backbone.pth");
    const std::string headFile = joined(options_.out, "head.pth");
    refuseTakenPaths({file, headFile}, options_.force);
    makeDirectories(options_.out);
    const auto backbone = makeBackbone(backboneOptions(options_.net, options_.method));
    writeStateDict(file, stateDict(*backbone));
    context.journal->write(ArtifactWritten{"weights", file});
    TaskResult result;
    result.json = {{"backbone", escapeControl(file)}};
    result.text = fmt::format("{}\n", escapeControl(file));
    if (options_.classes == 0)
        return result;
    MethodShape shape;
    shape.classes = options_.classes;
    shape.embeddingSize = options_.net.embeddingSize;
    writeStateDict(headFile, makeMethod(methodOptionsOf(options_.method), shape)->headState());
    context.journal->write(ArtifactWritten{"weights", headFile});
    result.json["head"] = escapeControl(headFile);
    result.text += fmt::format("{}\n", escapeControl(headFile));
    return result;
}

}  // namespace interproto
