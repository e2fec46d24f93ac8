// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>

namespace interproto {

/// A square convolution without bias.
torch::nn::Conv2d convolution(int in, int out, int kernel, int stride, int padding, int groups = 1);

/// conv(x); under autocast on the CPU computed in float32 and handed on in the autocast type. For
/// the two kinds oneDNN 3.13 is slow at in bfloat16: the gradient of the weights with three input
/// channels (260 ms a call instead of a few), and that of the input of strided depthwise
/// convolutions (95 ms).
torch::Tensor convolvedInFloat(torch::nn::Conv2d& conv, const torch::Tensor& x);

/// The batch norm at the end of a network, in float32 also under autocast: it costs nothing there
/// and the rows keep their bits.
torch::Tensor normalisedRows(torch::nn::BatchNorm1d& norm, const torch::Tensor& rows);

/// Error unless the batch is [B, 3, 112, 112], and B at least 2 in training mode.
void checkImages(const torch::Tensor& images, bool training);

}  // namespace interproto
