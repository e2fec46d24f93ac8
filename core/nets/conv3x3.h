// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/conv.h>

namespace interproto {

/// What a 3 x 3 convolution of padding 1, without bias and groups, gives for x [B, I, H, W].
///
/// The same function as the module's own. On CPUs without AVX-512, channels-last float32 takes the
/// gradient of the weights as below: there oneDNN's kernel for it reaches half of what its others
/// do, a third of an IR-50 step.
at::Tensor convolve3x3(torch::nn::Conv2d& convolution, const at::Tensor& x);

/// Gradient [O, I, 3, 3] of the weights of such a convolution, from its input x [B, I, H, W] and
/// the gradient of its output [B, O, H / stride, W / stride], all channels-last float32 on the CPU:
///
///     dw_o,(ky,kx,i) = sum over pixels of dy_o * x_i at (stride * pixel + (ky, kx) - 1),
///
/// a matrix product per block of pixels, whose second factor is written out (Chellapilla et al.,
/// "High performance convolutional neural networks for document processing", 2006).
at::Tensor weightGradient3x3(const at::Tensor& x, const at::Tensor& dy, std::int64_t stride);

}  // namespace interproto
