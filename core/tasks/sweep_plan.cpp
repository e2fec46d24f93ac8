// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/sweep_plan.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/tasks/choices.h"
#include "core/tasks/presets.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>

namespace interproto {

namespace {

/// What the sweep decides for each run.
constexpr std::array kPerRun = {"method", "seed", "device"};
constexpr std::array kSweepsOwn = {"out", "methods", "seeds", "presets", "devices", "parallel"};

template <typename Names>
bool isAmong(const Names& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isPreset(const std::string& name)
{
    return std::any_of(
        presets().begin(), presets().end(), [&](const Preset& p) { return p.name == name; });
}

std::string presetOf(const std::string& method, const std::string& family)
{
    return fmt::format("{}-{}", dashed(method), family);
}

bool isFamily(const std::string& name)
{
    return std::any_of(methodNames().begin(), methodNames().end(), [&](const std::string& m) {
        return isPreset(presetOf(m, name));
    });
}

std::string methodOfPreset(const std::string& preset)
{
    const auto texts = tomlTexts(presetText(preset), "preset " + preset);
    const auto found = texts.find("method");
    return found == texts.end() ? std::string() : found->second;
}

std::vector<std::string> methodsOf(const SweepOptions& o)
{
    if (!o.methods.empty())
        return o.methods;
    return o.isGiven("method") ? std::vector{o.train.method.method} : methodNames();
}

std::vector<std::int64_t> seedsOf(const SweepOptions& o)
{
    if (o.seeds.empty())
        return {o.train.runtime.seed};
    return {o.seeds.begin(), o.seeds.end()};
}

QueueJob jobOf(const std::string& method,
               std::int64_t seed,
               const std::string& preset,
               const std::string& middle)
{
    QueueJob job = queueJobOf(method, seed);
    if (!middle.empty()) {
        job.name = fmt::format("{}-s{}", middle, seed);
        job.folder = "runs/" + job.name;
    }
    if (!preset.empty())
        job.options.insert(job.options.begin(), {"preset", preset});
    return job;
}

void addJobs(const SweepOptions& o,
             const std::string& preset,
             std::int64_t seed,
             std::vector<QueueJob>& jobs)
{
    if (isPreset(preset)) {
        jobs.push_back(jobOf(methodOfPreset(preset), seed, preset, preset));
        return;
    }
    for (const std::string& method : methodsOf(o)) {
        const std::string own = preset.empty() ? std::string() : presetOf(method, preset);
        if (!own.empty() && !isPreset(own))
            throw Error(ExitCode::Usage,
                        "cannot use --presets",
                        {},
                        fmt::format("{} has no preset of the family {}", method, quoted(preset)),
                        "Name the methods that have one with --methods.");
        const std::string middle =
            o.presets.size() > 1 ? fmt::format("{}-{}", method, preset) : std::string();
        jobs.push_back(jobOf(method, seed, own, middle));
    }
}

bool exists(const std::string& path)
{
    struct stat info{};
    return ::lstat(path.c_str(), &info) == 0;
}

}  // namespace

std::string presetProblem(const std::string& preset)
{
    if (isPreset(preset) || isFamily(preset))
        return {};
    const auto near = nearest(preset, presetChoices());
    return fmt::format("found {}, wanted a preset or a family of presets{}",
                       quoted(preset),
                       near ? fmt::format(" (did you mean \"{}\"?)", *near) : std::string());
}

std::vector<QueueJob> sweepJobs(const SweepOptions& o)
{
    const std::vector<std::string> none = {std::string()};
    std::vector<QueueJob> jobs;
    for (const std::int64_t seed : seedsOf(o))
        for (const std::string& preset : o.presets.empty() ? none : o.presets)
            addJobs(o, preset, seed, jobs);
    return jobs;
}

std::string sweepToml(SweepOptions& options)
{
    Form form;
    options.describe(form);
    TomlStyle style;
    style.withHelp = false;
    style.only = [&](const Field& field) { return options.isGiven(field.key()); };
    return writeToml(
        form, "Options of this sweep. Go on with it with: interproto sweep FOLDER", style);
}

std::string sharedToml(SweepOptions& options)
{
    Form form;
    options.describe(form);
    TomlStyle style;
    style.withHelp = false;
    style.only = [&](const Field& field) {
        return options.isGiven(field.key()) && !isAmong(kSweepsOwn, field.key()) &&
               !isAmong(kPerRun, field.key());
    };
    return writeToml(form, "Training options that all runs of this sweep share.", style);
}

std::vector<std::string> trainArguments(const std::string& sweepFolder,
                                        const QueueJob& job,
                                        const std::string& device,
                                        bool force)
{
    const std::string run = joined(sweepFolder, job.folder);
    std::vector<std::string> arguments = {"train", "--out", run, "--quiet"};
    const auto add = [&](const std::string& key, const std::string& value) {
        arguments.push_back(fmt::format("--{}={}", dashed(key), value));
    };
    if (runHasHistory(run))
        arguments.push_back("--resume");
    if (force)
        arguments.push_back("--force");
    if (!device.empty() && job.option("device").empty())
        add("device", device);
    // A run remembers its options; what the queue says now might differ.
    if (runHasHistory(run) && exists(joined(run, kOptionsFile))) {
        if (!job.option("device").empty())
            add("device", job.option("device"));
        return arguments;
    }
    const std::string shared = joined(sweepFolder, kSharedFile);
    if (job.option("config").empty() && fileExists(shared))
        add("config", shared);
    for (const auto& [key, value] : job.options)
        add(key, value);
    return arguments;
}

}  // namespace interproto
