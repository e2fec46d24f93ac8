// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"

#include <torch/types.h>

#include <string>
#include <vector>

namespace interproto {

/// Parameters that share a weight decay.
struct SgdGroup {
    std::vector<std::string>
        names;  ///< unique over all groups; how a checkpoint finds the momentum again
    std::vector<torch::Tensor> tensors;
    double weightDecay = 0;
};

/// Stochastic gradient descent as torch.optim.SGD does it, without Nesterov and dampening:
///
///     d = grad + weight_decay * w;   b = d at the first step, else momentum * b + d;   w = w - lr
///     * b
///
/// in one fused pass a group; without momentum, b = d. Parameters without a gradient are left
/// alone, as PyTorch does.
class Sgd {
public:
    Sgd(std::vector<SgdGroup> groups, double momentum);

    /// Drops all gradients.
    void zeroGrad();
    void step(double lr);

    /// 2-norm over the gradients of all groups from `firstGroup` on (up to `groupCount`); 0 without
    /// any.
    double gradientNorm(std::size_t firstGroup, std::size_t groupCount) const;
    /// Lets autograd find gradients for groups from `firstGroup` on (up to `groupCount`), or not.
    void setLearning(std::size_t firstGroup, std::size_t groupCount, bool learns);
    /// Turns their gradients round, so that a step climbs.
    void negateGradients(std::size_t firstGroup, std::size_t groupCount);
    /// All gradients, for loss scaling.
    std::vector<torch::Tensor> gradients() const;

    /// Momentum by parameter name, as copies.
    std::vector<NamedTensor> state() const;
    /// What state() gave. An unknown name or another shape is an Error that names `file`.
    void load(const std::vector<NamedTensor>& state, const std::string& file);

private:
    void stepGroup(SgdGroup& group, std::vector<torch::Tensor>& momenta, double lr);

    std::vector<SgdGroup> groups_;
    std::vector<std::vector<torch::Tensor>> momenta_;  // undefined until a parameter's first step
    double momentum_;
};

}  // namespace interproto
