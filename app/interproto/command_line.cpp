// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/command_line.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/options/flags.h"
#include "core/options/help.h"
#include "core/options/toml_file.h"
#include "core/tasks/kept_options.h"
#include "core/tasks/presets.h"

#include <fmt/format.h>

namespace interproto {

namespace {

/// Holds what a file of options set against what such a file may set.
std::vector<Issue> checkOptionsFile(Form& own, const std::string& config, const FlagSet& flags)
{
    const auto isFlag = [&](const std::string& key) { return flags.has(key); };
    if (isKeptOptionsFile(config))
        resolveKeptPaths(own, config, isFlag);
    std::vector<Issue> issues;
    const auto texts = tomlTexts(readFile(config), config);
    for (const Field& field : own.fields())
        if (const auto text = texts.find(field.key());
            field.isPerCall() && text != texts.end() && text->second == "true")
            issues.push_back({Severity::Warning,
                              "option-of-a-call",
                              Where::atKey(config, field.key()),
                              "passed over: it counts for one call, as a flag",
                              fmt::format("Where you mean it, add --{}.", field.flag())});
    return issues;
}

}  // namespace

GeneralOptions generalOptionsFor(const Form& own)
{
    GeneralOptions general;
    general.takesPreset = own.find("method") != nullptr;
    return general;
}

void describe(Form& form, GeneralOptions& o)
{
    form.field("config",
               &o.config,
               INTERPROTO_TEXT("General", "Options file"),
               INTERPROTO_TEXT(
                   "General", "TOML file of options, such as a run's run.toml; flags win over it."))
        .path(PathKind::File);
    if (o.takesPreset)
        form.field("preset",
                   &o.preset,
                   INTERPROTO_TEXT("General", "Preset"),
                   INTERPROTO_TEXT("General",
                                   "Settings of a published row; files and flags win over it."))
            .choices(presetChoices());
    form.field("print_config",
               &o.printConfig,
               INTERPROTO_TEXT("General", "Print options"),
               INTERPROTO_TEXT("General", "Writes the effective options as TOML and ends."));
    form.field(
        "json",
        &o.json,
        INTERPROTO_TEXT("General", "JSON"),
        INTERPROTO_TEXT(
            "General",
            "Writes events as JSON lines to standard output, the result as the last of them."));
    form.field("journal",
               &o.journal,
               INTERPROTO_TEXT("General", "Journal"),
               INTERPROTO_TEXT("General", "File to append the events to."))
        .path(PathKind::NewFile);
    form.field("quiet",
               &o.quiet,
               INTERPROTO_TEXT("General", "Quiet"),
               INTERPROTO_TEXT("General", "Only the result, warnings and errors."));
    form.field("help",
               &o.help,
               INTERPROTO_TEXT("General", "Help"),
               INTERPROTO_TEXT("General", "Shows this page."));
}

Command parseCommand(const TaskEntry& task, const std::vector<std::string>& arguments)
{
    Command command;
    command.task = &task;
    command.options = task.makeOptions();
    Form own;
    command.options->describe(own);
    command.general = generalOptionsFor(own);
    Form all;
    command.options->describe(all);
    all.group(INTERPROTO_TEXT("Group", "General"), command.general);

    const FlagSet flags(all, arguments);
    flags.apply(all);
    if (command.general.help)
        return command;
    std::string config = command.general.config;
    if (config.empty()) {
        const std::string kept = command.options->keptOptionsFile();
        config = !kept.empty() && fileExists(kept) ? kept : std::string();
    }
    for (Field& field : own.fields())
        field.reset();
    if (!command.general.preset.empty())
        readToml(own, presetText(command.general.preset), "preset " + command.general.preset);
    if (!config.empty())
        readTomlFile(own, config);
    flags.apply(all);
    if (!config.empty())
        command.warnings = checkOptionsFile(own, config, flags);
    std::vector<std::string> given;
    for (const Field& field : own.fields())
        if (field.isGiven() || flags.has(field.key()))
            given.push_back(field.key());
    command.options->setGiven(given);

    std::vector<Issue> problems = own.problems();
    for (Issue& issue : command.options->check())
        problems.push_back(std::move(issue));
    for (Issue& issue : problems) {
        if (issue.severity == Severity::Error && !command.general.printConfig)
            throw Error(ExitCode::Usage,
                        fmt::format("cannot use --{}", dashed(issue.where.key)),
                        {},
                        issue.message,
                        issue.hint);
        command.warnings.push_back(std::move(issue));
    }
    return command;
}

std::string taskHelp(const TaskEntry& task)
{
    const auto options = task.makeOptions();
    Form form;
    options->describe(form);
    GeneralOptions general = generalOptionsFor(form);
    form.group(INTERPROTO_TEXT("Group", "General"), general);
    return renderHelp("interproto " + dashed(task.key), task.summary, form);
}

std::string mainHelp()
{
    std::string text =
        "usage: interproto TASK [options]\n\nFace recognition across large age gaps: train, "
        "evaluate and compare.\n\nTasks:\n";
    for (const TaskEntry& task : taskTable())
        text += fmt::format("  {:<15}{}\n", dashed(task.key), task.summary);
    text +=
        "\n  interproto TASK --help          options of a task\n"
        "  interproto completion SHELL     completion for bash, zsh or fish\n"
        "  interproto --version\n\n"
        "Exit codes: 0 done, 1 the task failed, 2 wrong arguments, 3 bad input file, 4 out of "
        "memory, 5 disk,\n"
        "6 locked by another process, 75 stopped by a signal with a checkpoint.\n";
    return text;
}

}  // namespace interproto
