// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/arcface.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <cmath>
#include <numbers>

namespace interproto {

namespace {

/// Columns divided by their plain 2-norm. Columns of zeros stay zero instead of becoming NaN.
torch::Tensor unitColumns(const torch::Tensor& kernel)
{
    const torch::Tensor norm = at::linalg_vector_norm(kernel, 2, {0}, true);
    return kernel / torch::where(norm == 0, torch::ones_like(norm), norm);
}

}  // namespace

ArcFace::ArcFace(const ArcFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes)
    : MarginHead(embeddingSize, classes), options_(options)
{
    if (!(options.margin >= 0 && options.margin < std::numbers::pi) || !(options.scale > 0))
        throw Error(ExitCode::Usage,
                    "cannot build ArcFace",
                    {},
                    fmt::format("margin is {} and scale {}, wanted 0 to pi and above 0",
                                options.margin,
                                options.scale));
    // The reference's draw: uniform, each column brought to norm 1e-5 and then to 1.
    torch::Tensor start = torch::empty({embeddingSize, classes}).uniform_(-1, 1);
    start.renorm_(2, 1, 1e-5).mul_(1e5);
    kernel_ = register_parameter("kernel", start);
}

torch::Tensor ArcFace::prototypeRows(const torch::Tensor& ids) const
{
    return unitColumns(kernel_.index_select(1, ids.to(kernel_.device()))).t();
}

torch::Tensor ArcFace::prototypes() const
{
    const torch::NoGradGuard noGrad;
    return unitColumns(kernel_).t().contiguous();
}

torch::Tensor ArcFace::loss(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    const torch::Tensor cosines = at::mm(embeddings, unitColumns(kernel_)).clamp(-1, 1);  // [B, C]
    const torch::Tensor index = labels.unsqueeze(1);
    // Only the label's cosine gets a margin, so it is taken out first: the same value and gradient
    // as margins for all C columns, without four more [B, C] buffers.
    const torch::Tensor cosine = cosines.gather(1, index);  // [B, 1]
    // sqrt has no finite slope at 0: stay two float32 steps away from it.
    const torch::Tensor safe = cosine.clamp(-1 + 1e-7, 1 - 1e-7);
    const torch::Tensor sine = (1 - safe * safe).sqrt();
    const double m = options_.margin;
    const torch::Tensor shifted = cosine * std::cos(m) - sine * std::sin(m);
    // Beyond pi - m the angle plus margin would turn back: a straight line goes on instead.
    const torch::Tensor fallback = cosine - m * std::sin(m);
    const torch::Tensor target =
        torch::where(cosine > std::cos(std::numbers::pi - m), shifted, fallback);
    const torch::Tensor logits = cosines.scatter(1, index, target).mul_(options_.scale);
    return at::cross_entropy_loss(logits, labels);
}

}  // namespace interproto
