// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <string>
#include <vector>

namespace interproto {

/// Parameters with their names, in order of registration.
struct NamedParameters {
    std::vector<std::string> names;
    std::vector<torch::Tensor> tensors;

    std::int64_t values() const;
};

/// The reference's two groups: weight and bias of every batch norm take no weight decay;
/// convolutions, linear layers (bias too), PReLU slopes and squeeze-excitation do.
struct DecayGroups {
    NamedParameters decayed;
    NamedParameters undecayed;
};

/// Which parameters weight decay pulls at.
enum class DecayRule {
    AllButNorms,     ///< the reference's
    WeightsButNorms  ///< those named `weight`, biases not (MTLFace)
};

DecayGroups decayGroups(const torch::nn::Module& module, DecayRule rule = DecayRule::AllButNorms);

}  // namespace interproto
