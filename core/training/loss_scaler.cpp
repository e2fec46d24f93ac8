// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss_scaler.h"

#include <ATen/ops/_amp_foreach_non_finite_check_and_unscale.h>
#include <ATen/ops/_amp_update_scale.h>
#include <ATen/ops/full.h>

namespace interproto {

namespace {

constexpr double kStart = 65536;
constexpr double kGrowth = 2;
constexpr double kBackoff = 0.5;
constexpr std::int64_t kInterval = 2000;
/// Below it only gradients over 2^24 overflow: a network that has them has diverged.
constexpr double kLeast = 1.0 / 256;

}  // namespace

LossScaler::LossScaler(bool enabled, torch::Device device)
    : enabled_(enabled),
      scale_(at::full({}, kStart, torch::TensorOptions(device).dtype(torch::kFloat32))),
      growth_(at::full({}, 0, torch::TensorOptions(device).dtype(torch::kInt32))),
      foundInfinite_(at::full({}, 0, torch::TensorOptions(device).dtype(torch::kFloat32)))
{
}

torch::Tensor LossScaler::scaled(const torch::Tensor& loss) const
{
    return enabled_ ? loss * scale_ : loss;
}

bool LossScaler::unscale(const std::vector<torch::Tensor>& gradients)
{
    if (!enabled_)
        return true;
    const torch::NoGradGuard noGrad;
    foundInfinite_.zero_();
    at::_amp_foreach_non_finite_check_and_unscale_(
        gradients, foundInfinite_, scale_.to(torch::kFloat64).reciprocal().to(torch::kFloat32));
    return foundInfinite_.item<float>() == 0;
}

void LossScaler::update()
{
    if (enabled_)
        at::_amp_update_scale_(scale_, growth_, foundInfinite_, kGrowth, kBackoff, kInterval);
}

bool LossScaler::isExhausted() const
{
    return enabled_ && scale() < kLeast;
}

double LossScaler::scale() const
{
    return scale_.item<double>();
}

std::int64_t LossScaler::growthSteps() const
{
    return growth_.item<std::int64_t>();
}

void LossScaler::restore(double scale, std::int64_t growthSteps)
{
    scale_.fill_(scale);
    growth_.fill_(growthSteps);
}

}  // namespace interproto
