// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/age_method.h"
#include "core/methods/cosface.h"

namespace interproto {

struct MtlOptions {
    CosFaceOptions head = {};
    double lambdaAge = 0.001;        ///< weight of the age network's loss
    double lambdaAdversary = 0.002;  ///< weight of the adversary's
    AgeOptions ages = {};
};

/// The recognition branch of MTLFace (Huang et al., CVPR 2021). The network
/// (FeatureSplit::Attention) parts its last feature map into X_age and X_id = X - X_age:
///
///     a(X) = mean (DEX - age)^2 + CE(group(age))
///     loss = CosFace(x_id) + l1 a(X_age) + l2 a'(reverse(X_id))
///
/// a and a' are two networks; the reversal turns the gradient round, so that the second learns to
/// see the age in X_id and the backbone to hide it. Ages count in whole years from 0 to 100. State:
/// `weight` [C, E], `age.*` and `adversary.*`, each {age_output_layer.{0,2,4}, group_output_layer}.
class Mtl : public AgeMethod {
public:
    Mtl(const MtlOptions& options, const MethodShape& shape);

    Losses forward(const MethodInput& input) override;
    /// MTLFace adds the decay to weights by hand: not to biases, and not to the adversary.
    DecayRule backboneDecay() const override { return DecayRule::WeightsButNorms; }

protected:
    MethodParameter described(const std::string& name, const torch::Tensor& tensor) const override;

private:
    class AgeNetwork;

    torch::Tensor ageLoss(AgeNetwork& network, const torch::Tensor& map, const torch::Tensor& ages);

    MtlOptions options_;
    std::shared_ptr<AgeNetwork> age_;
    std::shared_ptr<AgeNetwork> adversary_;
};

}  // namespace interproto
