// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/curricularface.h"

#include "core/base/error.h"
#include "core/methods/margin.h"

#include <fmt/format.h>
#include <torch/nn/init.h>

namespace interproto {

CurricularFace::CurricularFace(const CurricularFaceOptions& options,
                               std::int64_t embeddingSize,
                               std::int64_t classes)
    : MarginHead(WeightLayout::Columns, embeddingSize, classes), options_(options)
{
    checkMargin("CurricularFace", options.margin, options.scale);
    if (!(options.tMomentum >= 0 && options.tMomentum <= 1))
        throw Error(ExitCode::Usage,
                    "cannot build CurricularFace",
                    {},
                    fmt::format("t_momentum is {}, wanted 0 to 1", options.tMomentum));
    torch::nn::init::normal_(kernel_, 0, 0.01);
    t_ = register_buffer("t", torch::zeros({1}));
}

torch::Tensor CurricularFace::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    const torch::Tensor own = ownCosines(cosines, labels).clamp(-1, 1);
    if (is_training()) {
        const torch::NoGradGuard noGrad;
        t_.copy_(own.mean() * options_.tMomentum + t_ * (1 - options_.tMomentum));
    }
    // The backward pass reads its own copy: the next forward may change t before it runs.
    const HardRule rule = {t_.clone(), 1, 0};
    const torch::Tensor hard = reweighed(cosines, shiftedCosine(own, options_.margin), rule);
    return scaledWith(hard, labels, arcTarget(own, options_.margin), options_.scale);
}

}  // namespace interproto
