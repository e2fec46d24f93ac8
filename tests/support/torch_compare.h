// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <string>

/// Comparing tensors, with messages that show the worst element.
namespace interproto::testing {

/// Empty when every element differs by at most `tolerance` times the largest magnitude of `wanted`
/// (0: bit-equal), else a sentence.
inline std::string difference(const torch::Tensor& found,
                              const torch::Tensor& wanted,
                              double tolerance)
{
    if (found.sizes() != wanted.sizes())
        return fmt::format("shapes differ: {} and {} dimensions, {} and {} values",
                           found.dim(),
                           wanted.dim(),
                           found.numel(),
                           wanted.numel());
    if (found.numel() == 0)
        return {};
    const torch::Tensor a = found.detach().to(torch::kDouble).reshape({-1});
    const torch::Tensor b = wanted.detach().to(torch::kDouble).reshape({-1});
    const torch::Tensor off = (a - b).abs();
    if (!at::isfinite(off).all().item<bool>())
        return "a value is not finite";
    const auto worst = off.argmax().item<std::int64_t>();
    const double scale = b.abs().max().item<double>();
    const double error = off[worst].item<double>();
    if (error <= tolerance * scale)
        return {};
    return fmt::format("element {}: {} instead of {}, off by {:.3g} of the largest value",
                       worst,
                       a[worst].item<double>(),
                       b[worst].item<double>(),
                       error / scale);
}

/// Central differences of a scalar function at `point` (double), one element at a time: of all, or
/// of about `most` elements spread over the tensor, the others being NaN.
inline torch::Tensor numericGradient(const std::function<torch::Tensor()>& function,
                                     torch::Tensor point,
                                     double step = 1e-6,
                                     std::int64_t most = 0)
{
    const torch::NoGradGuard noGrad;
    torch::Tensor gradient = torch::full_like(point, std::numeric_limits<double>::quiet_NaN());
    const std::int64_t stride = most > 0 ? std::max<std::int64_t>(1, point.numel() / most) : 1;
    torch::Tensor flat = point.view({-1});
    torch::Tensor into = gradient.view({-1});
    for (std::int64_t i = 0; i < flat.numel(); i += stride) {
        const double value = flat[i].item<double>();
        flat[i] = value + step;
        const double above = function().item<double>();
        flat[i] = value - step;
        const double below = function().item<double>();
        flat[i] = value;
        into[i] = (above - below) / (2 * step);
    }
    return gradient;
}

}  // namespace interproto::testing

/// Qt Test check with the sentence of difference() as message.
#define COMPARE_TENSORS(found, wanted, tolerance)                            \
    do {                                                                     \
        const std::string sentence_ =                                        \
            ::interproto::testing::difference((found), (wanted), tolerance); \
        QVERIFY2(sentence_.empty(), sentence_.c_str());                      \
    } while (false)
