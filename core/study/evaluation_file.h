// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/comparison.h"

#include <cstdint>
#include <string>

namespace interproto {

/// The scored pairs of one run on one test set, as `evaluation/<set>.csv` keeps them.
struct EvaluationFile {
    ScoredPairs pairs;
    std::uint64_t list = 0;  ///< tells pair lists apart: a hash of labels and paths in their order
    float threshold = 0;     ///< the best one on these very pairs
    double accuracy = 0;     ///< at that threshold
    Outcomes outcomes;       ///< at that threshold
};

/// An Error (BadInput) with file and line for a file that is none, or holds no pair.
EvaluationFile readEvaluationFile(const std::string& path);

}  // namespace interproto
