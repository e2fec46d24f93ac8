// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tensor_data.h"
#include "core/tasks/parts.h"

#include <torch/types.h>

#include <string>
#include <utility>

namespace interproto {

/// States of LibTorch's generators: the CPU's, and the device's (an empty tensor on the CPU).
std::pair<TensorData, TensorData> randomState(torch::Device device);
/// Puts them back. A state that is none is an Error that names `file`.
void setRandomState(torch::Device device,
                    const TensorData& cpu,
                    const TensorData& cuda,
                    const std::string& file);

/// What `--channels-last` means on this device.
bool usesChannelsLast(const PrecisionOptions& options, torch::Device device);

}  // namespace interproto
