// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interproto::ui {

/// What a training's own options say about it (RUN/run.toml).
struct RunFacts {
    bool isKnown = false;
    std::int64_t batchSize = 0;
    std::int64_t evaluateEvery = 0;  ///< epochs; 0: never
    std::string dataPath;            ///< the training folder
};

/// Not known when there is no such file or it cannot be read. Not for the GUI thread.
RunFacts readRunFacts(const std::string& run);

/// All options of a run as key and value; empty with the reason in `why` when they cannot be read.
using OptionList = std::vector<std::pair<std::string, std::string>>;
OptionList readRunOptions(const std::string& run, std::string* why = nullptr);

}  // namespace interproto::ui
