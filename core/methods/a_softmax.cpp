// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/a_softmax.h"

#include "core/methods/margin.h"

#include <torch/nn/init.h>

#include <numbers>

namespace interproto {

torch::Tensor fourfoldAngle(const torch::Tensor& cosine)
{
    const torch::Tensor c = cosine.clamp(-1, 1);
    // At -1 the angle is the end of the last piece, not the start of another.
    const torch::Tensor k = (c.detach().acos() * (4 / std::numbers::pi)).floor().clamp(0, 3);
    const torch::Tensor square = c.square();
    const torch::Tensor sign = 1 - 2 * k.remainder(2);
    return sign * (8 * square * (square - 1) + 1) - 2 * k;
}

ASoftmax::ASoftmax(const ASoftmaxOptions& options, std::int64_t embeddingSize, std::int64_t classes)
    : MarginHead(WeightLayout::Rows, embeddingSize, classes), options_(options)
{
    checkMargin("A-Softmax", 0, options.scale);
    torch::nn::init::xavier_uniform_(kernel_);
    iterations_ = register_buffer("iterations", torch::zeros({1}, torch::kLong));
}

torch::Tensor ASoftmax::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    if (is_training())
        iterations_.add_(1);
    // On the device: reading the counter would wait for a GPU.
    const torch::Tensor weight =
        (1000 / (1 + 1e-4 * iterations_).square()).clamp_min(5).to(cosines.scalar_type());
    const torch::Tensor own = ownCosines(cosines, labels);
    return scaledWith(
        cosines, labels, (weight * own + fourfoldAngle(own)) / (1 + weight), options_.scale);
}

}  // namespace interproto
