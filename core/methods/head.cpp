// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/head.h"

#include "core/base/error.h"
#include "core/methods/head_file.h"
#include "core/nets/full_precision.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/types.h>

#include <numbers>

namespace interproto {

namespace {

void checkBatch(const torch::Tensor& embeddings,
                const torch::Tensor& labels,
                std::int64_t size,
                std::int64_t classes)
{
    if (embeddings.dim() != 2 || embeddings.size(1) != size || labels.dim() != 1 ||
        labels.size(0) != embeddings.size(0) || labels.size(0) == 0)
        throw Error(ExitCode::BadInput,
                    "cannot compute the loss",
                    {},
                    fmt::format("embeddings are [{}] and labels [{}], wanted [B, {}] and [B]",
                                fmt::join(embeddings.sizes(), ", "),
                                fmt::join(labels.sizes(), ", "),
                                size));
    // On a GPU this look would wait for the queue; the loader's labels are checked on the host when
    // made.
    if (!labels.is_cpu())
        return;
    const auto low = labels.min().item<std::int64_t>();
    const auto high = labels.max().item<std::int64_t>();
    if (low < 0 || high >= classes)
        throw Error(
            ExitCode::BadInput,
            "cannot compute the loss",
            {},
            fmt::format("a label is {}, wanted 0 to {}", low < 0 ? low : high, classes - 1));
}

}  // namespace

MarginHead::MarginHead(WeightLayout layout, std::int64_t embeddingSize, std::int64_t classes)
    : layout_(layout), embeddingSize_(embeddingSize), classes_(classes)
{
    if (embeddingSize < 1 || classes < 1)
        throw Error(
            ExitCode::BadInput,
            "cannot build the classification head",
            {},
            fmt::format("it would have {} classes of {} values, wanted at least one of each",
                        classes,
                        embeddingSize));
    const bool areColumns = layout == WeightLayout::Columns;
    kernel_ = register_parameter(
        "kernel",
        torch::empty({areColumns ? embeddingSize : classes, areColumns ? classes : embeddingSize}));
}

torch::Tensor MarginHead::forward(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    return losses(embeddings, labels).total;
}

HeadLoss MarginHead::losses(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    checkBatch(embeddings, labels, embeddingSize_, classes_);
    const FullPrecision guard(embeddings.device().type());
    const bool isDouble = embeddings.scalar_type() == torch::kDouble;
    return loss(isDouble ? embeddings : embeddings.to(torch::kFloat), labels);
}

HeadLoss MarginHead::loss(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    const torch::Tensor crossEntropy =
        at::cross_entropy_loss(logits(classCosines(embeddings, kernel_, layout_), labels), labels);
    return {crossEntropy, {{"ce", crossEntropy.detach()}}};
}

torch::Tensor MarginHead::prototypeRows(const torch::Tensor& ids) const
{
    return classRows(kernel_, layout_, ids);
}

torch::Tensor MarginHead::prototypes() const
{
    const torch::NoGradGuard noGrad;
    return classRows(kernel_, layout_).contiguous();
}

LoadReport MarginHead::load(const std::vector<NamedTensor>& state, const std::string& file)
{
    return loadHead(*this, "kernel", state, file);
}

void checkMargin(const char* method, double margin, double scale)
{
    if (!(margin >= 0 && margin < std::numbers::pi) || !(scale > 0))
        throw Error(
            ExitCode::Usage,
            fmt::format("cannot build {}", method),
            {},
            fmt::format("margin is {} and scale {}, wanted 0 to pi and above 0", margin, scale));
}

}  // namespace interproto
