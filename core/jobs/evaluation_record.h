// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/evaluation.h"
#include "core/runs/run_folder.h"

namespace interproto {

/// Puts one evaluation of a test set into a run: its pairs as CSV, the same under `evaluation/best`
/// when it is the best so far, and the similarities beside those of earlier evaluations
/// (runs/score_history.h). `epoch` from 0. Done again after a crash it leaves the same files.
/// Returns the CSV, relative to the run. Errors: Disk.
std::string recordEvaluation(const RunFolder& run,
                             const SetEvaluation& evaluation,
                             std::int64_t epoch,
                             std::int64_t step,
                             bool isBest);

}  // namespace interproto
