// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/arcface.h"

#include "core/methods/margin.h"

namespace interproto {

ArcFace::ArcFace(const ArcFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes)
    : MarginHead(WeightLayout::Columns, embeddingSize, classes), options_(options)
{
    checkMargin("ArcFace", options.margin, options.scale);
    // The reference's draw: uniform, each column brought to norm 1e-5 and then to 1.
    const torch::NoGradGuard noGrad;
    kernel_.uniform_(-1, 1).renorm_(2, 1, 1e-5).mul_(1e5);
}

torch::Tensor ArcFace::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    const torch::Tensor own = ownCosines(cosines, labels).clamp(-1, 1);
    return scaledWith(cosines, labels, arcTarget(own, options_.margin), options_.scale);
}

}  // namespace interproto
