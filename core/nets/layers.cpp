// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/layers.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace interproto {

torch::nn::Conv2d convolution(int in, int out, int kernel, int stride, int padding, int groups)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel)
                                 .stride(stride)
                                 .padding(padding)
                                 .groups(groups)
                                 .bias(false));
}

torch::Tensor normalisedRows(torch::nn::BatchNorm1d& norm, const torch::Tensor& rows)
{
    return norm->forward(rows.to(norm->running_mean.scalar_type()));
}

void checkImages(const torch::Tensor& images, bool training)
{
    if (images.dim() != 4 || images.size(1) != 3 || images.size(2) != 112 || images.size(3) != 112)
        throw Error(ExitCode::BadInput,
                    "cannot run the network",
                    {},
                    fmt::format("the batch has shape [{}], wanted [B, 3, 112, 112]",
                                fmt::join(images.sizes(), ", ")));
    if (training && images.size(0) < 2)
        throw Error(
            ExitCode::BadInput,
            "cannot train on this batch",
            {},
            fmt::format("it holds {} image(s), batch statistics want at least 2", images.size(0)),
            "Leave the batch out or join it to another.");
}

}  // namespace interproto
