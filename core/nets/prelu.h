// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace interproto {

/// PReLU with one slope a channel: max(0, x) + slope min(0, x), x [B, C, H, W], slope [C].
///
/// The same function as at::prelu. On the CPU, channels-last float32 and bfloat16 take a form of
/// our own: the gradient of the slope is summed while the gradient of x is written, where PyTorch
/// first writes a tensor of the size of x; a third of a MobileFaceNet step goes there. Sums run
/// over fixed blocks: the same bits with any number of threads.
at::Tensor channelPrelu(const at::Tensor& x, const at::Tensor& slope);

}  // namespace interproto
