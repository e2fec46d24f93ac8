// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"
#include "widgets/jobs/run_facts.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace interproto::ui {

/// What the table of runs shows of one: small, so that thousands cost little.
struct RunRow {
    std::string path;
    bool isRead = false;  ///< false: found, not looked into yet
    RunState state = RunState::Empty;
    std::string method;
    std::string network;
    std::int64_t seed = -1;
    std::string data;  ///< folder of the training images
    std::int64_t step = 0;
    std::int64_t totalSteps = 0;
    double startTime = 0;  ///< seconds since 1970; 0: not known
    double lastTime = 0;
    double duration = 0;  ///< seconds
    std::map<std::string, SetStatus> sets;
    std::string ending;
    std::int64_t warnings = 0;
    std::int64_t errors = 0;
    std::int64_t brokenLines = 0;
    bool canGoOn = false;

    bool isAlive() const { return state == RunState::Living || state == RunState::Paused; }
};

RunRow rowOf(const RunStatus& status, const RunFacts& facts);
/// Of a folder without a journal, by the ends of its event files: no series is loaded.
RunRow rowOfEvents(const std::string& folder);

}  // namespace interproto::ui
