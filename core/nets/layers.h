// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>

namespace interproto {

/// A square convolution without bias.
torch::nn::Conv2d convolution(int in, int out, int kernel, int stride, int padding, int groups = 1);

/// The batch norm at the end of a network, in float32 also under autocast: it costs nothing there
/// and the rows keep their bits.
torch::Tensor normalisedRows(torch::nn::BatchNorm1d& norm, const torch::Tensor& rows);

/// Error unless the batch is [B, 3, 112, 112], and B at least 2 in training mode.
void checkImages(const torch::Tensor& images, bool training);

}  // namespace interproto
