// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_search.h"
#include "core/runs/run_state.h"

#include <string>
#include <vector>

namespace interproto {

/// The runs that findRunFolders() finds, without their series. An Error (BadInput) when the folder
/// cannot be listed.
std::vector<RunStatus> listRuns(const std::string& folder, RunSearch search = {});

/// state, method, seed, step/epochs, best accuracy by set, duration, path: one line a run, columns
/// aligned, texts escaped. Says so when there are none.
std::string renderRunsTable(const std::vector<RunStatus>& runs);

/// A JSON array with one object a run.
std::string runsToJson(const std::vector<RunStatus>& runs);
/// One run as a JSON object, without its series.
std::string statusToJson(const RunStatus& run);

}  // namespace interproto
