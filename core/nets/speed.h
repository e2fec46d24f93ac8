// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <string>

namespace interproto {

/// Whether this CPU computes in bfloat16 (avx512_bf16). Elsewhere bf16 autocast works but does not
/// pay.
bool cpuHasBf16();

/// Keeps 4-D parameters as channels-last: 1.2x a step in float32 on the CPU. Call it after loading
/// weights and before the optimiser takes the parameters; give the network channels-last batches.
/// Values and names stay; saved files are contiguous.
void useChannelsLast(torch::nn::Module& module);

/// Lets the C library keep freed memory for the next step instead of giving it back to the system,
/// which would hand it out again page by page: a quarter of a MobileFaceNet step on the CPU. The
/// process stays as large as it was at its largest. For the start of a task that trains or embeds;
/// without effect on C libraries other than glibc.
void keepFreedMemory();

/// Mixed precision for the scope it lives in, on this thread; also left correctly by an exception.
/// The forward pass goes inside, backward() and the optimiser outside.
class Autocast {
public:
    Autocast(at::DeviceType device, bool enabled, at::ScalarType type = at::kBFloat16);
    /// As --precision has it: fp32 casts nothing, bf16 and fp16 to that type.
    Autocast(at::DeviceType device, const std::string& precision);
    ~Autocast();
    Autocast(const Autocast&) = delete;
    Autocast& operator=(const Autocast&) = delete;

private:
    at::DeviceType device_;
    bool enabled_;
    bool wasEnabled_ = false;
    at::ScalarType previousType_ = at::kBFloat16;
};

}  // namespace interproto
