// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pair_scoring.h"
#include "core/verification/report.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace interproto {

/// A scored test set with all its figures.
struct SetEvaluation {
    const PreparedSet* set = nullptr;  ///< into the TestImages that were scored
    ScoredSet scored;
    VerificationReport report;
};

/// Embeds each distinct image once and scores all sets.
std::vector<SetEvaluation> evaluateSets(Backbone& backbone,
                                        torch::Device device,
                                        const TestImages& images,
                                        const EmbedderOptions& options,
                                        const ProgressReport& progress = {},
                                        std::stop_token stop = {});

/// `label,path1,path2,age1,age2,similarity`, one row a pair in the order of scoring; the similarity
/// in full float precision.
void writePairsCsv(const std::string& path, const SetEvaluation& evaluation);

nlohmann::json toJson(const SetEvaluation& evaluation);
/// A table for the terminal: one line a set.
std::string evaluationTable(const std::vector<SetEvaluation>& evaluations);

}  // namespace interproto
