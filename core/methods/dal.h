// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/age_method.h"
#include "core/methods/cosface.h"

#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>

namespace interproto {

struct DalOptions {
    CosFaceOptions head = {};
    double lambdaAge = 0.1;          ///< weight of the age loss
    double lambdaAdversary = 0.1;    ///< weight of the correlation
    std::int64_t mappingSteps = 20;  ///< steps in which the mapping looks for correlation
    std::int64_t mainSteps = 50;     ///< steps in which all else removes it
    bool isSquared = true;           ///< rho^2, as the study's code; else |rho|, as the paper
    AgeOptions ages = {};
};

/// Decorrelated adversarial learning (Wang et al., CVPR 2019). The network (FeatureSplit::Residual)
/// parts features into x_age = R(x) and x_id = x - R(x):
///
///     loss = CosFace(x_id) + l1 CE(group(age), A(x_age)) + l2 rho(w_id . x_id, w_age . x_age)^2
///
/// The mapping w_id, w_age climbs this loss for 20 steps, then all else descends it for 50. State:
/// `margin_fc.weight`, `DAL.{w_id,w_age}.weight` [1, E], `age_classifier.{0,2,4}.*`.
class Dal : public AgeMethod {
public:
    Dal(const DalOptions& options, const MethodShape& shape);

    Losses forward(const MethodInput& input) override;
    bool climbsAt(std::int64_t step) const override;

protected:
    MethodParameter described(const std::string& name, const torch::Tensor& tensor) const override;

private:
    torch::Tensor correlation(const torch::Tensor& identity, const torch::Tensor& age);

    DalOptions options_;
    torch::nn::Linear identityMapping_{nullptr};
    torch::nn::Linear ageMapping_{nullptr};
    torch::nn::Sequential ageNet_{nullptr};
};

}  // namespace interproto
