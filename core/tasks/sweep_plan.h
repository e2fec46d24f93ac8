// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_queue.h"
#include "core/tasks/options.h"

#include <string>
#include <vector>

/// From the options of a sweep to its runs, and from a run of its queue to a command line.
namespace interproto {

/// What lies in a sweep's folder beside queue.json, journal.jsonl and runs/.
inline constexpr const char* kSweepFile = "sweep.toml";    ///< the sweep's options, as given
inline constexpr const char* kSharedFile = "shared.toml";  ///< training options of all its runs
inline constexpr const char* kSweepLogFolder = "logs";     ///< what each run wrote to the terminal

/// The runs of a sweep, one seed of all methods after the other. A name is "<method>-s<seed>",
/// with the preset's family in between where there are several ("arcface-casia-s1").
std::vector<QueueJob> sweepJobs(const SweepOptions& options);

/// Why a preset cannot be swept: there is none of that name or family; empty when it can.
std::string presetProblem(const std::string& preset);

/// The options as given, without those left alone: sweep.toml.
std::string sweepToml(SweepOptions& options);
/// The training options that all runs share, as given: shared.toml.
std::string sharedToml(SweepOptions& options);

/// Arguments of `interproto` that start a job of the queue in `sweepFolder`, or go on with it when
/// its run folder has a history. A device among the job's own options wins over `device`; empty:
/// the engine chooses.
std::vector<std::string> trainArguments(const std::string& sweepFolder,
                                        const QueueJob& job,
                                        const std::string& device,
                                        bool force = false);

}  // namespace interproto
