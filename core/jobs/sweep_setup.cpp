// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/sweep_setup.h"

#include "core/base/content.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/jobs/test_sets.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/tasks/sweep_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <thread>

namespace interproto {

namespace {

constexpr const char* kRunsFolder = "runs";

/// The options that the folder's sweep was made with; nothing when it is new, or when somebody else
/// filled its queue.
std::optional<SweepOptions> keptOptions(const std::string& folder)
{
    const std::string file = joined(folder, kSweepFile);
    if (!fileExists(file))
        return std::nullopt;
    SweepOptions kept;
    Form form;
    kept.describe(form);
    readTomlFile(form, file);
    for (const Field& field : form.fields())
        if (field.isGiven())
            kept.given.push_back(field.key());
    return kept;
}

/// Threads of a CPU are shared out once, when the sweep is made: the same count gives the same
/// numbers for ever.
void shareThreads(SweepOptions& o)
{
    const auto onCpu = std::count_if(
        o.devices.begin(), o.devices.end(), [](const auto& device) { return device == "cpu"; });
    const auto runs = static_cast<int>(onCpu) * o.parallel;
    if (runs < 2 || o.isGiven("threads"))
        return;
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    o.train.runtime.threads = std::max(1, cores / runs);
    o.given.emplace_back("threads");
}

void checkFolder(const std::string& out)
{
    if (looksLikeSweep(out) || !directoryExists(out))
        return;
    // What a start that was killed early may have left.
    const std::set<std::string> ours = {kSweepFile,
                                        kSharedFile,
                                        kSweepLogFolder,
                                        kRunsFolder,
                                        kQueueLockFile,
                                        kLockFile,
                                        kJournalFile};
    for (const std::string& name : sortedNames(out))
        if (!ours.contains(name) && name.find(".interproto-tmp") == std::string::npos)
            throw Error(
                ExitCode::Usage,
                "cannot start a sweep",
                Where::inFile(out),
                fmt::format("the folder is not empty and holds no sweep (it has {})", quoted(name)),
                "Choose a new folder.");
}

void checkShared(SweepOptions& kept, SweepOptions& o)
{
    const auto before = tomlTexts(sharedToml(kept), kSharedFile);
    const auto now = tomlTexts(sharedToml(o), kSharedFile);
    const auto text = [](const auto& texts, const std::string& key) {
        const auto found = texts.find(key);
        return found == texts.end() ? std::string("not given") : found->second;
    };
    std::set<std::string> keys;
    for (const auto* texts : {&before, &now})
        for (const auto& [key, value] : *texts)
            keys.insert(key);
    for (const std::string& key : keys)
        if (text(before, key) != text(now, key))
            throw Error(ExitCode::Usage,
                        "cannot go on with the sweep",
                        Where::inFile(o.out),
                        fmt::format("its runs share other options ({}: {}, now {})",
                                    key,
                                    quoted(text(before, key)),
                                    quoted(text(now, key))),
                        "Leave the training options away to go on, or choose a new folder.");
}

/// Which runs the options ask for beyond those they asked for before: a run that a person took out
/// of the queue does not come back.
std::vector<QueueJob> planned(const SweepOptions& o, const std::optional<SweepOptions>& kept)
{
    const bool isThere = looksLikeSweep(o.out);
    const bool asksForRuns = o.isGiven("methods") || o.isGiven("seeds") || o.isGiven("presets") ||
                             o.isGiven("method") || o.isGiven("data_path");
    if (!asksForRuns && isThere)
        return {};
    if (o.train.data.dataPath.empty())
        throw Error(ExitCode::Usage,
                    "cannot start a sweep",
                    {},
                    "no training images are given",
                    "Name their folder with --data-path.");
    std::vector<QueueJob> added;
    std::set<std::string> before;
    if (kept && isThere)
        for (const QueueJob& job : sweepJobs(*kept))
            before.insert(job.name);
    for (const QueueJob& job : sweepJobs(o))
        if (!before.contains(job.name))
            added.push_back(job);
    return added;
}

/// What every run would stumble over is told before the first starts.
void checkInputs(const TrainOptions& train)
{
    if (!train.data.ageFile.empty())
        requireText(train.data.ageFile, "cannot read the age file", "lines \"id path age gender\"");
    for (const TestSet& set : testSetsOf(train.tests))
        if (const auto fault = faultOf(readPairList(set.list, brokenLinesOf(train.tests))))
            throw *fault;
}

}  // namespace

SweepSetup prepareSweep(SweepOptions& options)
{
    if (options.devices.empty())
        options.devices = {options.train.runtime.device};
    checkFolder(options.out);
    std::optional<SweepOptions> kept = keptOptions(options.out);
    if (kept)
        checkShared(*kept, options);
    else
        shareThreads(options);
    SweepSetup setup;
    setup.added = planned(options, kept);
    if (!setup.added.empty())
        checkInputs(options.train);
    makeDirectories(joined(options.out, kRunsFolder), true);
    makeDirectories(joined(options.out, kSweepLogFolder), true);
    setup.lock = std::make_unique<RunLock>(options.out, options.force);
    removeLeftovers(options.out);
    if (!setup.added.empty() || kept) {
        writeFile(joined(options.out, kSharedFile), sharedToml(options));
        writeFile(joined(options.out, kSweepFile), sweepToml(options));
    }
    return setup;
}

}  // namespace interproto
