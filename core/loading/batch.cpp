// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/batch.h"

#include <ATen/ATen.h>

namespace interproto {

at::Tensor toNetworkInput(const at::Tensor& images, const at::Device& device, at::ScalarType type)
{
    // One rounding after each of the three operations, as torchvision has them: not x / 127.5 - 1.
    at::Tensor input = images.to(device, /*non_blocking=*/images.is_pinned())
                           .permute({0, 3, 1, 2})  // [B, 3, 112, 112], channels-last strides
                           .to(at::kFloat);
    input.div_(255).sub_(0.5).div_(0.5);
    return input.to(type);
}

}  // namespace interproto
