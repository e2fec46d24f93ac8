// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/mv_am.h"

#include "core/base/error.h"
#include "core/methods/margin.h"

#include <fmt/format.h>
#include <torch/nn/init.h>

namespace interproto {

MvAm::MvAm(const MvAmOptions& options, std::int64_t embeddingSize, std::int64_t classes)
    : MarginHead(WeightLayout::Rows, embeddingSize, classes), options_(options)
{
    checkMargin("MV-AM", options.margin, options.scale);
    if (!(options.t >= 0))
        throw Error(ExitCode::Usage,
                    "cannot build MV-AM",
                    {},
                    fmt::format("t is {}, wanted at least 0", options.t));
    torch::nn::init::xavier_uniform_(kernel_);
}

torch::Tensor MvAm::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    const torch::Tensor own = ownCosines(cosines, labels);
    const torch::Tensor threshold = own - options_.margin;
    const torch::Tensor target =
        options_.easyMargin ? torch::where(own > 0, threshold, own) : threshold;
    const HardRule rule = {torch::full({}, 1 + options_.t, cosines.options()), 0, options_.t};
    return scaledWith(reweighed(cosines, threshold, rule), labels, target, options_.scale);
}

}  // namespace interproto
