// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/tasks/choices.h"
#include "core/tasks/options.h"
#include "core/tasks/sweep_plan.h"

#include <algorithm>

namespace interproto {

namespace {

void sweepFields(Form& form, SweepOptions& o)
{
    form.field("methods",
               &o.methods,
               INTERPROTO_TEXT("Sweep", "Methods"),
               INTERPROTO_TEXT("Sweep",
                               "Methods to train, by name; none: the one of --method where it is "
                               "given, and else all."))
        .choices(methodNames());
    form.field("seeds",
               &o.seeds,
               INTERPROTO_TEXT("Sweep", "Seeds"),
               INTERPROTO_TEXT("Sweep",
                               "One run a method for each of these seeds; none: the one of --seed. "
                               "The study used 4885, 1234 and 5678."))
        .range(0, 2147483647);
    form.field("presets",
               &o.presets,
               INTERPROTO_TEXT("Sweep", "Presets"),
               INTERPROTO_TEXT("Sweep",
                               "Settings to start from. A family (casia, ms1m) takes each method's "
                               "own preset; a full name (arcface-casia) takes that one with its "
                               "method."));
    form.field("devices",
               &o.devices,
               INTERPROTO_TEXT("Sweep", "Devices"),
               INTERPROTO_TEXT("Sweep",
                               "Devices to train on, each with a run of its own at a time: "
                               "cuda:0,cuda:1 or cpu; none: the one of --device."));
    form.field("parallel",
               &o.parallel,
               INTERPROTO_TEXT("Sweep", "Runs a device"),
               INTERPROTO_TEXT("Sweep",
                               "Runs at a time on each device. CPU threads are shared out among "
                               "them unless --threads says otherwise."))
        .range(1, 64);
    form.field("retry",
               &o.retry,
               INTERPROTO_TEXT("Sweep", "Retry"),
               INTERPROTO_TEXT("Sweep", "Runs that failed before are tried once more."))
        .perCall();
    form.field("resume",
               &o.resume,
               INTERPROTO_TEXT("Sweep", "Resume"),
               INTERPROTO_TEXT("Sweep", "Changes nothing: a sweep always goes on where it was."))
        .advanced()
        .perCall();
    form.field("force",
               &o.force,
               INTERPROTO_TEXT("Sweep", "Force"),
               INTERPROTO_TEXT("Sweep",
                               "Goes on although the images changed, or a lock names another "
                               "host."))
        .advanced()
        .perCall();
}

}  // namespace

void SweepOptions::describe(Form& form)
{
    form.field("out",
               &out,
               INTERPROTO_TEXT("Output", "Sweep folder"),
               INTERPROTO_TEXT("Output",
                               "Folder of the sweep: its queue, and its runs in runs/. One that is "
                               "there already goes on where it was, with its options."))
        .path(PathKind::NewFolder)
        .positional()
        .required();
    sweepFields(form, *this);
    train.describeTraining(form);
    // A queue that somebody else has filled needs no shared options.
    form.find("data_path")->optional();
}

std::vector<Issue> SweepOptions::check() const
{
    std::vector<Issue> issues;
    const auto refuse = [&](const char* key, const std::string& message) {
        issues.push_back({Severity::Error, "option", Where::atKey({}, key), message, {}});
    };
    for (const std::string& preset : presets)
        if (const std::string problem = presetProblem(preset); !problem.empty())
            refuse("presets", problem);
    const auto twice = [](auto values) {
        std::sort(values.begin(), values.end());
        return std::adjacent_find(values.begin(), values.end()) != values.end();
    };
    if (twice(methods))
        refuse("methods", "found a method twice");
    if (twice(seeds))
        refuse("seeds", "found a seed twice");
    if (twice(presets))
        refuse("presets", "found a preset twice");
    if (!train.record.stepLog.empty())
        refuse("step_log", "the runs of a sweep would write over each other's file");
    if (!train.record.recordBatchOrder.empty())
        refuse("record_batch_order", "the runs of a sweep would write over each other's file");
    return issues;
}

std::string SweepOptions::keptOptionsFile() const
{
    return joined(out, kSweepFile);
}

bool SweepOptions::isGiven(const std::string& key) const
{
    return std::find(given.begin(), given.end(), key) != given.end();
}

void CompareOptions::describe(Form& form)
{
    form.field("runs",
               &runs,
               INTERPROTO_TEXT("Study", "Runs"),
               INTERPROTO_TEXT("Study",
                               "Run folders, sweep folders, or folders with runs below them."))
        .path(PathKind::Folder)
        .positional()
        .required();
    form.field("figure",
               &figure,
               INTERPROTO_TEXT("Study", "Figure"),
               INTERPROTO_TEXT("Study",
                               "best takes each run's best evaluation of each test set, as the "
                               "published tables do (optimistic: chosen on the test set); last "
                               "takes its last one."))
        .choices({"best", "last"});
    form.field("published",
               &published,
               INTERPROTO_TEXT("Study", "Published figures"),
               INTERPROTO_TEXT("Study",
                               "Which published table stands beside: casia, ms1m, none; auto goes "
                               "by the folder of the training images."))
        .choices({"auto", "casia", "ms1m", "none"});
    form.field("format",
               &format,
               INTERPROTO_TEXT("Study", "Format"),
               INTERPROTO_TEXT("Study",
                               "text for the terminal, markdown, latex (with booktabs), csv (one "
                               "row a cell, with every figure) or json."))
        .choices({"text", "markdown", "latex", "csv", "json"});
    form.field("out",
               &out,
               INTERPROTO_TEXT("Output", "Result"),
               INTERPROTO_TEXT("Output", "File to write the table to; empty: the terminal."))
        .path(PathKind::NewFile);
    forceField(form, &force);
    form.field("confidence",
               &confidence,
               INTERPROTO_TEXT("Study", "Confidence"),
               INTERPROTO_TEXT("Study",
                               "Of all intervals; a difference counts as significant "
                               "when its p value is below the rest to 1."))
        .range(0.5, 0.9999)
        .advanced();
    form.field("draws",
               &draws,
               INTERPROTO_TEXT("Study", "Bootstrap draws"),
               INTERPROTO_TEXT("Study", "More: steadier intervals, linearly more time."))
        .range(100, 10'000'000)
        .advanced();
    form.field("significance",
               &significance,
               INTERPROTO_TEXT("Study", "Significance"),
               INTERPROTO_TEXT("Study",
                               "Tests each cell against the best of its column on the same pairs."))
        .advanced();
}

}  // namespace interproto
