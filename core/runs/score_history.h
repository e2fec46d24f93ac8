// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// One evaluation of a run, by when it was. Its similarities stay in the run, so that a pair can be
/// followed over the epochs: `evaluation/history/epoch-E-step-S/<set>.npy`, float32 [pairs], in the
/// order of the set's evaluation CSV.
struct PastEvaluation {
    int epoch = 0;  ///< from 1
    std::int64_t step = 0;
    std::string folder;  ///< absolute
};

/// Name of the folder below `evaluation/history`. `epoch` from 1.
std::string pastEvaluationName(int epoch, std::int64_t step);
/// Those of a run folder, by step; folders of other names are passed over.
std::vector<PastEvaluation> listPastEvaluations(const std::string& run);

}  // namespace interproto
