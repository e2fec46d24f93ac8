// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/norm_prelu.h"

#include "core/nets/channel_rows.h"
#include "core/nets/norm_loops.h"
#include "core/nets/prelu.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace interproto {

namespace {

struct Statistics {
    Doubles mean;
    Doubles variance;  // of the batch, divided by the number of pixels
};

template <typename T>
Statistics statisticsOf(const at::Tensor& x)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = pixelsOf(x);
    const T* values = reading<T>(x);
    const auto loop = statisticsLoopOnThisCpu<T>();
    // About the first pixel of all: [n (mean - first), n (mean - first)^2, sum of squares about the
    // mean] of each run.
    const Doubles sums =
        summedOverRuns(pixels,
                       3 * channels,
                       [&](std::int64_t p, std::int64_t count, float* scratch, double* into) {
                           const T* from = values + p * channels;
                           loop({from, scratch, scratch + channels, count, channels});
                           const auto n = static_cast<double>(count);
                           for (std::int64_t c = 0; c < channels; ++c) {
                               const double sum = scratch[c];
                               const double off = static_cast<double>(widened(from[c])) -
                                                  static_cast<double>(widened(values[c])) + sum / n;
                               into[c] += n * off;
                               into[channels + c] += n * off * off;
                               into[2 * channels + c] += scratch[channels + c] - sum * sum / n;
                           }
                       });
    Statistics found = {Doubles(sized(channels)), Doubles(sized(channels))};
    const auto n = static_cast<double>(pixels);
    for (std::int64_t c = 0; c < channels; ++c) {
        const double off = sums[sized(c)] / n;
        found.mean[sized(c)] = static_cast<double>(widened(values[c])) + off;
        const double squares = sums[sized(2 * channels + c)] + sums[sized(channels + c)];
        found.variance[sized(c)] = std::max(0.0, squares / n - off * off);
    }
    return found;
}

/// scale and offset of z = scale x + offset, one a channel.
struct Affine {
    Floats scale;
    Floats offset;
    Floats mean;
    Floats inverseStd;
};

Affine affineOf(const Statistics& statistics,
                const at::Tensor& weight,
                const at::Tensor& bias,
                double eps)
{
    const std::size_t channels = statistics.mean.size();
    Affine affine = {Floats(channels), Floats(channels), Floats(channels), Floats(channels)};
    const float* gamma = reading<float>(weight);
    const float* beta = reading<float>(bias);
    for (std::size_t c = 0; c < channels; ++c) {
        const double inverse = 1 / std::sqrt(statistics.variance[c] + eps);
        const double scale = static_cast<double>(gamma[c]) * inverse;
        affine.scale[c] = static_cast<float>(scale);
        affine.offset[c] = static_cast<float>(beta[c] - statistics.mean[c] * scale);
        affine.mean[c] = static_cast<float>(statistics.mean[c]);
        affine.inverseStd[c] = static_cast<float>(inverse);
    }
    return affine;
}

/// The slopes, or ones: a PReLU of slope 1 is none.
Floats slopesOf(const at::Tensor& slope, std::int64_t channels)
{
    if (!slope.defined())
        return Floats(sized(channels), 1.0F);
    const float* values = reading<float>(slope);
    return {values, values + channels};
}

template <typename T>
at::Tensor normaliseAll(const at::Tensor& x,
                        const Affine& affine,
                        const at::Tensor& slope,
                        const at::Tensor& residual)
{
    at::Tensor y = at::empty_like(x);
    const std::int64_t channels = x.size(1);
    const Floats slopes = slopesOf(slope, channels);
    const auto loop = normaliseLoopOnThisCpu<T>();
    auto* into = static_cast<T*>(y.mutable_data_ptr());
    const T* added = reading<T>(residual);
    parallelFor(0, pixelsOf(x), kBlockPixels, [&](std::int64_t begin, std::int64_t end) {
        const std::int64_t at = begin * channels;
        loop({reading<T>(x) + at,
              affine.scale.data(),
              affine.offset.data(),
              slopes.data(),
              added == nullptr ? nullptr : added + at,
              into + at,
              end - begin,
              channels});
    });
    return y;
}

struct Gradients {
    at::Tensor x;
    at::Tensor weight;
    at::Tensor bias;
    at::Tensor slope;
};

template <typename T>
Gradients gradientsOf(const at::Tensor& x,
                      const at::Tensor& dy,
                      const at::Tensor& weight,
                      const at::Tensor& slope,
                      const Affine& affine)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = pixelsOf(x);
    const Floats slopes = slopesOf(slope, channels);
    GradientRows<T> rows = {};
    rows.scale = affine.scale.data();
    rows.offset = affine.offset.data();
    rows.slope = slopes.data();
    rows.mean = affine.mean.data();
    rows.channels = channels;

    const auto sumsLoop = gradientSumsLoopOnThisCpu<T>();
    Doubles sums =
        summedOverRuns(pixels,
                       3 * channels,
                       [&](std::int64_t p, std::int64_t count, float* scratch, double* into) {
                           std::fill_n(scratch, 3 * channels, 0.0F);
                           GradientRows<T> run = rows;
                           run.x = reading<T>(x) + p * channels;
                           run.dy = reading<T>(dy) + p * channels;
                           run.sums = scratch;
                           run.pixels = count;
                           sumsLoop(run);
                           for (std::int64_t i = 0; i < 3 * channels; ++i)
                               into[i] += static_cast<double>(scratch[i]);
                       });

    Floats means(sized(channels));
    Floats pull(sized(channels));
    for (std::int64_t c = 0; c < channels; ++c) {
        const double inverse = affine.inverseStd[sized(c)];
        double& products = sums[sized(channels + c)];
        means[sized(c)] = static_cast<float>(sums[sized(c)] / static_cast<double>(pixels));
        pull[sized(c)] =
            static_cast<float>(products * inverse * inverse / static_cast<double>(pixels));
        products *= inverse;
    }
    Gradients found;
    found.bias = channelTensor(sums, 0, weight);
    found.weight = channelTensor(sums, channels, weight);
    if (slope.defined())
        found.slope = channelTensor(sums, 2 * channels, slope);

    found.x = at::empty_like(x);
    rows.means = means.data();
    rows.pull = pull.data();
    auto* into = static_cast<T*>(found.x.mutable_data_ptr());
    const auto loop = gradientLoopOnThisCpu<T>();
    parallelFor(0, pixels, kBlockPixels, [&](std::int64_t begin, std::int64_t end) {
        GradientRows<T> part = rows;
        part.x = reading<T>(x) + begin * channels;
        part.dy = reading<T>(dy) + begin * channels;
        part.dx = into + begin * channels;
        part.pixels = end - begin;
        loop(part);
    });
    return found;
}

/// What the backward pass needs of an Affine, as one tensor [4, C].
at::Tensor packed(const Affine& affine)
{
    const auto channels = static_cast<std::int64_t>(affine.scale.size());
    at::Tensor tensor = at::empty({4, channels}, at::kFloat);
    auto* into = tensor.mutable_data_ptr<float>();
    for (const Floats* row : {&affine.scale, &affine.offset, &affine.mean, &affine.inverseStd})
        into = std::ranges::copy(*row, into).out;
    return tensor;
}

Affine unpacked(const at::Tensor& tensor)
{
    const std::int64_t channels = tensor.size(1);
    const float* from = tensor.const_data_ptr<float>();
    const auto row = [&](int i) { return Floats(from + i * channels, from + (i + 1) * channels); };
    return {row(0), row(1), row(2), row(3)};
}

class FusedNorm : public torch::autograd::Function<FusedNorm> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context,
                              const at::Tensor& x,
                              const at::Tensor& weight,
                              const at::Tensor& /*bias*/,
                              const std::optional<at::Tensor>& slope,
                              const std::optional<at::Tensor>& residual,
                              const Affine& affine)
    {
        context->save_for_backward({x, weight, slope.value_or(at::Tensor()), packed(affine)});
        context->saved_data["added"] = residual.has_value();
        const at::Tensor none;
        return isFloat32(x)
                   ? normaliseAll<float>(x, affine, slope.value_or(none), residual.value_or(none))
                   : normaliseAll<std::uint16_t>(
                         x, affine, slope.value_or(none), residual.value_or(none));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor dy =
            gradients[0].to(x.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const Affine affine = unpacked(saved[3]);
        const Gradients found = isFloat32(x)
                                    ? gradientsOf<float>(x, dy, saved[1], saved[2], affine)
                                    : gradientsOf<std::uint16_t>(x, dy, saved[1], saved[2], affine);
        const bool isAdded = context->saved_data["added"].toBool();
        return {found.x, found.weight, found.bias, found.slope, isAdded ? dy : at::Tensor(), {}};
    }
};

bool isOurs(const torch::nn::BatchNorm2d& norm,
            const at::Tensor& x,
            const at::Tensor& slope,
            const at::Tensor& residual)
{
    if (!isRows(x) || !norm->options.affine() || !norm->options.track_running_stats() ||
        !norm->options.momentum())
        return false;
    const std::int64_t channels = x.size(1);
    if (!isVector(norm->weight, channels) || !isVector(norm->running_mean, channels) ||
        (slope.defined() && !isVector(slope, channels)))
        return false;
    if (residual.defined() && (!isRows(residual) || residual.sizes() != x.sizes() ||
                               residual.scalar_type() != x.scalar_type()))
        return false;
    return norm->is_training() ? pixelsOf(x) > 1 : !at::GradMode::is_enabled();
}

Statistics runningStatistics(const torch::nn::BatchNorm2d& norm)
{
    const auto doubles = [](const at::Tensor& tensor) {
        const float* values = reading<float>(tensor);
        return Doubles(values, values + tensor.numel());
    };
    return {doubles(norm->running_mean), doubles(norm->running_var)};
}

/// running := (1 - momentum) running + momentum batch, the variance as an estimate for the
/// population.
void updateRunning(torch::nn::BatchNorm2d& norm, const Statistics& batch, std::int64_t pixels)
{
    const at::NoGradGuard guard;
    norm->num_batches_tracked += 1;
    const double momentum = *norm->options.momentum();
    const double unbiased = static_cast<double>(pixels) / static_cast<double>(pixels - 1);
    auto* mean = static_cast<float*>(norm->running_mean.mutable_data_ptr());
    auto* variance = static_cast<float*>(norm->running_var.mutable_data_ptr());
    for (std::size_t c = 0; c < batch.mean.size(); ++c) {
        mean[c] = static_cast<float>((1 - momentum) * static_cast<double>(mean[c]) +
                                     momentum * batch.mean[c]);
        variance[c] = static_cast<float>((1 - momentum) * static_cast<double>(variance[c]) +
                                         momentum * batch.variance[c] * unbiased);
    }
}

}  // namespace

at::Tensor normalised(torch::nn::BatchNorm2d& norm,
                      const at::Tensor& x,
                      const at::Tensor& slope,
                      const at::Tensor& residual)
{
    if (!isOurs(norm, x, slope, residual)) {
        at::Tensor y = norm->forward(x);
        if (slope.defined())
            y = channelPrelu(y, slope);
        return residual.defined() ? y + residual : y;
    }
    Statistics statistics;
    if (norm->is_training()) {
        statistics = isFloat32(x) ? statisticsOf<float>(x) : statisticsOf<std::uint16_t>(x);
        updateRunning(norm, statistics, pixelsOf(x));
    } else {
        statistics = runningStatistics(norm);
    }
    const Affine affine = affineOf(statistics, norm->weight, norm->bias, norm->options.eps());
    const auto given = [](const at::Tensor& tensor) {
        return tensor.defined() ? std::optional(tensor) : std::nullopt;
    };
    return FusedNorm::apply(x, norm->weight, norm->bias, given(slope), given(residual), affine);
}

}  // namespace interproto
