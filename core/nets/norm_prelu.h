// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/batchnorm.h>

namespace interproto {

/// A batch norm and what follows it, x [B, C, H, W]: PReLU with one slope a channel where `slope`
/// [C] is given, plus `residual` [B, C, H, W] where that is:
///
///     z = weight (x - mean) / sqrt(variance + eps) + bias,   max(0, z) + slope min(0, z) +
///     residual
///
/// (Ioffe and Szegedy, "Batch normalization", 2015; He et al., "Delving deep into rectifiers",
/// 2015). The same function as the modules one after the other, running statistics included. On the
/// CPU, channels-last float32 and bfloat16 take a form of our own that reads each activation twice
/// forward and twice backward, and keeps only x for the gradient: in a MobileFaceNet step the
/// modules' passes over memory take more time than its convolutions. Sums run over fixed blocks:
/// the same bits with any number of threads.
at::Tensor normalised(torch::nn::BatchNorm2d& norm,
                      const at::Tensor& x,
                      const at::Tensor& slope = {},
                      const at::Tensor& residual = {});

}  // namespace interproto
