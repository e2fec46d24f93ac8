// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"
#include "core/tasks/parts.h"

#include <torch/types.h>

#include <string>
#include <vector>

namespace interproto {

/// Applies threads and seed of the options to this process and returns the device. Errors (Usage):
/// an unknown device, a GPU that does not answer.
torch::Device applyRuntime(const RuntimeOptions& options);

/// "cpu", "cuda:0 (NVIDIA H100)".
std::string deviceTitle(torch::Device device);
/// Refuses a precision that the device does not have (fp16 on the CPU); warns of one that it only
/// imitates (bf16 on most CPUs).
void checkPrecision(const PrecisionOptions& options, torch::Device device, const Log& log);

}  // namespace interproto
