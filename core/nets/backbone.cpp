// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/backbone.h"

#include "core/base/error.h"

#include <torch/types.h>

namespace interproto {

torch::Tensor Backbone::forward(torch::Tensor images)
{
    return unitRows(features(std::move(images)));
}

torch::Tensor Backbone::featureMap(torch::Tensor)
{
    throw Error(ExitCode::Usage, "cannot split the features", {}, "the network has no feature map");
}

torch::Tensor Backbone::rowsOf(const torch::Tensor&)
{
    throw Error(ExitCode::Usage, "cannot split the features", {}, "the network has no feature map");
}

torch::Tensor unitRows(const torch::Tensor& rows)
{
    // bfloat16 has 8 bits: a norm computed in it would be off by half a percent.
    const torch::Tensor full = rows.scalar_type() == torch::kDouble ? rows : rows.to(torch::kFloat);
    const torch::Tensor norm = at::linalg_vector_norm(full, 2, {1}, true);
    return full / torch::where(norm == 0, torch::ones_like(norm), norm);
}

}  // namespace interproto
