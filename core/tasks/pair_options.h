// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/parts.h"
#include "core/tasks/task.h"

#include <string>
#include <vector>

namespace interproto {

/// Which region of two faces carries their similarity.
struct OcclusionTaskOptions : TaskOptions {
    std::string model;
    std::vector<std::string> photos;
    std::string out;
    bool force = false;
    int patch = 20;
    int stride = 4;
    NetOptions net;
    PrecisionOptions precision;
    RuntimeOptions runtime;
    bool swapRedBlue = false;
    int batchSize = 64;

    void describe(Form& form) override;
    std::vector<Issue> check() const override;
};

}  // namespace interproto
