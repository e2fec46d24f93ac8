// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/options.h"

#include <cstdint>
#include <string>

namespace interproto {

/// What a training will take, as far as it can be told beforehand. Below 0: not known.
struct TrainingEstimate {
    std::int64_t steps = -1;
    double seconds = -1;
    std::int64_t parameters = 0;    ///< backbone and head
    std::int64_t memoryBytes = -1;  ///< weights, gradients, momentum, activations, logits
    std::int64_t checkpointBytes = -1;
    std::int64_t diskBytes =
        -1;  ///< kept checkpoints and one more while it is written, best weights
};

/// What is known about data and speed. Below 0: not known.
struct TrainingFacts {
    std::int64_t images = -1;
    std::int64_t classes = -1;
    double imagesPerSecond = -1;  ///< measured with the same network, precision and device
};

/// Memory is the sum of what a step must hold (each layer's saved output once, in the precision
/// chosen); allocators and workspaces take some more. The head counts as one [classes, embedding]
/// matrix with its logits.
TrainingEstimate estimateTraining(const TrainOptions& options, const TrainingFacts& facts);

/// From here on a training takes days.
inline constexpr double kDay = 86400;  ///< seconds
/// Epochs that a day has room for when all of them take `seconds`; 0: not a whole one.
int epochsInADay(const TrainOptions& options, double seconds);

/// What was measured, as a sentence: "about 41 d 02 h on cpu for 388,000 steps at 7.1 images/s,
/// evaluations not counted". `seconds` and `steps` are what is still to come.
std::string timeSentence(double seconds,
                         std::int64_t steps,
                         double imagesPerSecond,
                         const std::string& device);
/// For a training that takes days on a CPU: what would be quicker, as flags. Empty: nothing.
std::string quickerHint(const TrainOptions& options, double seconds, const std::string& device);

/// Trainable values of the backbone: the same as the network has.
std::int64_t backboneParameters(const NetOptions& net);
/// Values that one image leaves behind in the forward pass for the backward pass.
std::int64_t activationsPerImage(const NetOptions& net);

}  // namespace interproto
