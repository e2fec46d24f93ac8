// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/task.h"

#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// What every task understands beside its own options.
struct GeneralOptions {
    std::string config;
    std::string preset;
    bool printConfig = false;
    bool json = false;
    bool quiet = false;
    std::string journal;
    bool help = false;
    bool takesPreset = true;  ///< not every task trains
};
/// Those of the task whose own options `own` describes.
GeneralOptions generalOptionsFor(const Form& own);
void describe(Form& form, GeneralOptions& o);

/// A command line, understood: the task and its options, filled in the order default < preset <
/// file < flag.
struct Command {
    const TaskEntry* task = nullptr;
    std::unique_ptr<TaskOptions> options;
    GeneralOptions general;
    std::vector<Issue> warnings;
};

/// Reads the arguments behind the task's name. Errors are of ExitCode::Usage and name the flag or
/// the file and line.
/// `--resume` takes the options of the run in `--out` as its file, unless another is given.
Command parseCommand(const TaskEntry& task, const std::vector<std::string>& arguments);

/// The page of `interproto TASK --help`.
std::string taskHelp(const TaskEntry& task);
/// The page of `interproto --help`.
std::string mainHelp();

}  // namespace interproto
