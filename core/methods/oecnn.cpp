// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/oecnn.h"

#include "core/methods/a_softmax.h"
#include "core/nets/full_precision.h"

#include <torch/nn/modules/container/sequential.h>

namespace interproto {

namespace {

std::shared_ptr<MarginHead> identityHead(const OecnnOptions& options, const MethodShape& shape)
{
    if (!options.hasASoftmax)
        return cosFaceHead(options.head, shape);
    return std::make_shared<ASoftmax>(
        ASoftmaxOptions{options.head.scale}, shape.embeddingSize, shape.classes);
}

}  // namespace

Oecnn::Oecnn(const OecnnOptions& options, const MethodShape& shape)
    : AgeMethod(identityHead(options, shape), options.ages, "margin_fc.weight"),
      lambdaAge_(options.lambdaAge)
{
    radius_ = torch::nn::Linear(1, 1);
    register_module("age_classifier", torch::nn::Sequential(radius_));
}

Losses Oecnn::forward(const MethodInput& input)
{
    const torch::Tensor crossEntropy = head().forward(input.embeddings, input.labels);
    const FullPrecision guard(input.features.device().type());
    // The norm's slope along the feature is 1, across it 0: the two losses do not pull against each
    // other. At a feature of zeros PyTorch takes slope 0.
    const torch::Tensor norm = at::linalg_vector_norm(input.features, 2, {1}, true);
    const torch::Tensor found = radius_->forward(norm.to(radius_->weight.scalar_type())).squeeze(1);
    const BatchAges ages = agesOf(input.ages, found, ageOptions());
    const torch::Tensor age = meanOver((found - ages.years.floor()).square(), ages);
    return {crossEntropy + lambdaAge_ * age,
            {{"ce", crossEntropy.detach()}, {"age", age.detach()}}};
}

}  // namespace interproto
