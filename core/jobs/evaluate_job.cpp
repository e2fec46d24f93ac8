// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate_job.h"

#include "core/base/file_group.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/jobs/evaluation.h"
#include "core/jobs/model_source.h"
#include "core/jobs/runtime.h"
#include "core/jobs/test_sets.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/training/random_state.h"

#include <fmt/format.h>

namespace interproto {

namespace {

constexpr const char* kSummaryFile = "summary.json";

/// A run remembers its test sets and its colour order: nothing need be said again.
void takeFromRun(EvaluateOptions& options, const std::string& run)
{
    const std::string file = joined(run, kOptionsFile);
    if (!fileExists(file))
        return;
    TrainOptions training;
    Form form;
    training.describe(form);
    readTomlFile(form, file);
    options.swapRedBlue = options.swapRedBlue || training.data.swapRedBlue;
    if (options.tests.testList.empty())
        options.tests = training.tests;
}

std::string setFile(const std::string& out, const std::string& set)
{
    return joined(out, safeFileName(set) + ".csv");
}

/// All that an evaluation writes to its folder.
std::vector<std::string> filesOf(const TestImages& tests, const std::string& out)
{
    std::vector<std::string> files = {joined(out, kSummaryFile)};
    for (const PreparedSet& set : tests.sets)
        files.push_back(setFile(out, set.name));
    return files;
}

}  // namespace

TaskResult EvaluateJob::run(JobContext& context)
{
    const torch::Device device = applyRuntime(options_.runtime);
    checkPrecision(options_.precision, device, context.log());
    if (directoryExists(options_.model))
        takeFromRun(options_, options_.model);
    if (options_.tests.testList.empty())
        throw Error(ExitCode::Usage,
                    "cannot evaluate",
                    {},
                    "no pair list is given",
                    "Name one or more with --test-list.");
    const TestImages tests =
        prepareTestSets(testSetsOf(options_.tests), brokenLinesOf(options_.tests));
    const Log log = context.log();
    tellIssues(log, tests.issues, "test sets");
    const bool isRun = directoryExists(options_.model);
    const std::string out = !options_.out.empty() ? options_.out
                            : isRun               ? joined(options_.model, kEvaluationFolder)
                                                  : std::string();
    if (!options_.out.empty())
        refuseTakenPaths(filesOf(tests, out), options_.force);

    EmbedderOptions embedding;
    embedding.batchSize = options_.batchSize;
    embedding.workers = options_.workers;
    embedding.precision = options_.precision.precision;
    embedding.channelsLast = usesChannelsLast(options_.precision, device);
    embedding.swapRedBlue = options_.swapRedBlue;
    const LoadedModel model =
        loadModel(options_.model, options_.net, device, embedding.channelsLast);
    for (const std::string& note : model.notes)
        log.info(note);
    const auto evaluations =
        evaluateSets(*model.backbone, device, tests, embedding, context.progress(), context.stop);

    for (const SetEvaluation& e : evaluations)
        if (e.scored.pairs.empty())
            throw Error(ExitCode::BadInput,
                        "cannot score the pairs",
                        Where::inFile(e.set->list),
                        fmt::format("each of its {} pairs has an image that cannot be read",
                                    e.set->pairs.size()),
                        "scan --decode names what is wrong with each image.");

    TaskResult result;
    result.json = {{"model", escapeControl(model.file)},
                   {"images", tests.paths.size()},
                   {"sets", nlohmann::json::array()}};
    if (!out.empty())
        makeDirectories(out);
    for (const SetEvaluation& e : evaluations) {
        result.json["sets"].push_back(toJson(e));
        if (out.empty())
            continue;
        const std::string csv = setFile(out, e.set->name);
        writePairsCsv(csv, e);
        context.journal->write(ArtifactWritten{"evaluation", csv});
    }
    if (!out.empty())
        writeFile(joined(out, kSummaryFile), jsonText(result.json, 2) + "\n");
    result.text = evaluationTable(evaluations);
    return result;
}

}  // namespace interproto
