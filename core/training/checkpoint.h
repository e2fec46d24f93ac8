// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// Best accuracy of a test set so far.
struct BestResult {
    double accuracy = 0;
    std::int64_t step = 0;
};

/// Everything a run needs to go on as if it had never stopped. A plain value, so that it can be
/// written, read back and compared without a network.
struct Checkpoint {
    std::int64_t step = 0;    ///< steps taken
    std::int64_t images = 0;  ///< images seen
    double seconds = 0;       ///< spent training, over all resumes
    std::vector<NamedTensor> backbone;
    std::vector<NamedTensor> head;
    std::vector<NamedTensor> momentum;
    std::vector<std::pair<std::string, double>>
        sums;                                ///< loss sums since the last point of the curves
    std::int64_t summedSteps = 0;            ///< steps in `sums`
    std::int64_t normlessSteps = 0;          ///< of them, left out by loss scaling
    double epochLoss = 0;                    ///< loss sum of the epoch so far
    std::int64_t epochSteps = 0;             ///< steps in it
    std::map<std::string, BestResult> best;  ///< by test set
    TensorData cpuRandom;                    ///< state of LibTorch's generators
    TensorData cudaRandom;                   ///< empty shape {0}: none
    double lossScale = 0;                    ///< 0: no loss scaling
    std::int64_t lossScaleGrowth = 0;
    std::string dataFingerprint;
    int threads = 0;
    std::string device;
};

/// Writes a `.pth` that Python's torch.load(weights_only=True) reads too: keys model, head,
/// momentum, counters, ...
void writeCheckpoint(const std::string& path, const Checkpoint& checkpoint);
/// Checks every checksum and key. Anything missing or damaged is an Error(BadInput) that names the
/// file.
Checkpoint readCheckpoint(const std::string& path);

}  // namespace interproto
