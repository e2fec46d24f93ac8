// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/age_method.h"
#include "core/methods/cosface.h"

#include <torch/nn/modules/linear.h>

namespace interproto {

struct OecnnOptions {
    CosFaceOptions head = {};
    double lambdaAge = 0.001;  ///< weight of the age loss; squared years are large
    AgeOptions ages = {};
    bool hasASoftmax = false;  ///< ASoftmax for CosFace, as the paper; `head.margin` is not used
};

/// Orthogonal embedding (Wang et al., ECCV 2018): the length of a feature tells the age, its
/// direction the identity.
///
///     ce = CosFace(x / |x|),   age = mean (k |x| + b - floor(age))^2,   loss = ce + lambda age
///
/// The study's code; the paper halves the age loss and has an A-Softmax head (hasASoftmax). State:
/// `margin_fc.weight` [C, E], `age_classifier.0.{weight,bias}` (k and b), and with A-Softmax
/// `margin_fc.iterations`.
class Oecnn : public AgeMethod {
public:
    Oecnn(const OecnnOptions& options, const MethodShape& shape);

    Losses forward(const MethodInput& input) override;

private:
    double lambdaAge_;
    torch::nn::Linear radius_{nullptr};
};

}  // namespace interproto
