// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <vector>

namespace interproto {

/// Loss scaling for fp16 (Micikevicius et al., ICLR 2018), with the constants of PyTorch's
/// GradScaler: start 65,536, halved when a gradient overflows, doubled after 2,000 steps without.
/// Does nothing when not enabled.
class LossScaler {
public:
    LossScaler(bool enabled, torch::Device device);

    bool isEnabled() const { return enabled_; }
    torch::Tensor scaled(const torch::Tensor& loss) const;
    /// Divides gradients back. False when one of them overflowed: the step must be left out.
    bool unscale(const std::vector<torch::Tensor>& gradients);
    /// Adapts the scale; after each step, taken or left out.
    void update();
    /// Whether the scale has fallen so far that the network must have diverged: every step from
    /// here on would be left out.
    bool isExhausted() const;

    double scale() const;
    std::int64_t growthSteps() const;
    void restore(double scale, std::int64_t growthSteps);

private:
    bool enabled_;
    torch::Tensor scale_;
    torch::Tensor growth_;
    torch::Tensor foundInfinite_;
};

}  // namespace interproto
