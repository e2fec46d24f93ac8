// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <string>
#include <vector>

namespace interproto {

/// Which method trains, and its constants. "auto" is the value of the method chosen; the engine's
/// structs hold those values.
struct LossOptions {
    std::string method = "inter_prototype";
    std::string margin = "auto";
    std::string scale = "auto";
    bool childTerm = false;
    double lambdaChild = 1;
    std::string lambdaAge = "auto";
    std::string lambdaAdversary = "auto";
    std::string missingAge = "30";
    std::vector<int> ageGroups;
    double mvT = 0.2;
    bool easyMargin = false;
    double tMomentum = 0.01;
    int queueSize = 32000;
    bool queueCompensation = true;
    bool batchTrainsHead = false;
    std::string oecnnHead = "cosface";
    int mappingSteps = 20;
    int mainSteps = 50;
    std::string correlation = "squared";
    std::string residualOf = "raw";
};
void describe(Form& form, LossOptions& o);
/// Rules across the fields: options that the method chosen cannot follow.
std::vector<Issue> check(const LossOptions& o);

}  // namespace interproto
