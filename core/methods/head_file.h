// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/weights.h"

#include <torch/nn/module.h>

#include <string>
#include <vector>

namespace interproto {

/// Loads a head file into a module whose class weights are its parameter `kernel` (a full name).
/// Beyond loadStateDict() it takes
///
///     class weights named kernel, weight or margin_fc.weight, [C, E] or [E, C]
///     files that hold a whole network too (official OECNN and DAL): backbone.* and RFM.* stay out
///     head files of another method: what this one lacks stays out, what the file lacks stays as
///     it is
///
/// and notes what it did.
LoadReport loadHead(torch::nn::Module& module,
                    const std::string& kernel,
                    const std::vector<NamedTensor>& state,
                    const std::string& file);

}  // namespace interproto
