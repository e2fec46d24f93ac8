// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/cosface.h"

#include "core/methods/margin.h"

#include <torch/nn/init.h>

namespace interproto {

CosFace::CosFace(const CosFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes)
    : MarginHead(WeightLayout::Rows, embeddingSize, classes), options_(options)
{
    checkMargin("CosFace", options.margin, options.scale);
    torch::nn::init::xavier_uniform_(kernel_);
}

torch::Tensor CosFace::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    return scaledWith(
        cosines, labels, ownCosines(cosines, labels) - options_.margin, options_.scale);
}

std::shared_ptr<CosFace> cosFaceHead(const CosFaceOptions& options, const MethodShape& shape)
{
    return std::make_shared<CosFace>(options, shape.embeddingSize, shape.classes);
}

}  // namespace interproto
