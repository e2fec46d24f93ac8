// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/conv3x3.h"

#include "core/base/error.h"
#include "core/nets/parallel.h"

#include <ATen/Functions.h>
#include <ATen/autocast_mode.h>
#include <torch/autograd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace interproto {

namespace {

/// Bytes of the second factor that are in memory at once: they stay in the processor's cache.
constexpr std::int64_t kBlockBytes = std::int64_t(8) << 20;

struct Shape {
    std::int64_t channels;
    std::int64_t height;
    std::int64_t width;
    std::int64_t outHeight;
    std::int64_t outWidth;
    std::int64_t stride;
};

/// The neighbourhoods [outWidth, 3, 3, channels] of one row of output pixels; zero beyond the
/// edges.
void writeNeighbourhoods(const float* image, std::int64_t outRow, const Shape& shape, float* into)
{
    const std::int64_t channels = shape.channels;
    const auto bytes = [&](std::int64_t pixels) {
        return static_cast<std::size_t>(pixels * channels) * sizeof(float);
    };
    for (std::int64_t out = 0; out < shape.outWidth; ++out)
        for (std::int64_t ky = 0; ky < 3; ++ky, into += 3 * channels) {
            const std::int64_t y = outRow * shape.stride + ky - 1;
            const std::int64_t left = out * shape.stride - 1;
            if (y < 0 || y >= shape.height) {
                std::memset(into, 0, bytes(3));
                continue;
            }
            const std::int64_t before = std::max<std::int64_t>(0, -left);
            const std::int64_t after = std::max<std::int64_t>(0, left + 3 - shape.width);
            std::memset(into, 0, bytes(before));
            std::memcpy(into + before * channels,
                        image + (y * shape.width + left + before) * channels,
                        bytes(3 - before - after));
            std::memset(into + (3 - after) * channels, 0, bytes(after));
        }
}

class Convolution3x3 : public torch::autograd::Function<Convolution3x3> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context,
                              const at::Tensor& x,
                              const at::Tensor& weight,
                              std::int64_t stride)
    {
        context->save_for_backward({x, weight});
        context->saved_data["stride"] = stride;
        return at::conv2d(x, weight, {}, stride, 1);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const std::int64_t stride = context->saved_data["stride"].toInt();
        const at::Tensor dy = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor dx;
        if (context->needs_input_grad(0)) {
            constexpr std::array<bool, 3> kInputOnly = {true, false, false};
            dx = std::get<0>(at::convolution_backward(dy,
                                                      x,
                                                      saved[1],
                                                      {},
                                                      {stride, stride},
                                                      {1, 1},
                                                      {1, 1},
                                                      false,
                                                      {0, 0},
                                                      1,
                                                      kInputOnly));
        }
        at::Tensor dweight;
        if (context->needs_input_grad(1))
            dweight = weightGradient3x3(x, dy, stride);
        return {dx, dweight, {}};
    }
};

bool cpuHasAvx512()
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512f") != 0;
#else
    return true;  // other processors keep LibTorch's kernels
#endif
}

}  // namespace

at::Tensor weightGradient3x3(const at::Tensor& x, const at::Tensor& dy, std::int64_t stride)
{
    INTERPROTO_ASSERT(x.is_contiguous(at::MemoryFormat::ChannelsLast) &&
                      dy.is_contiguous(at::MemoryFormat::ChannelsLast));
    const Shape shape = {x.size(1), x.size(2), x.size(3), dy.size(2), dy.size(3), stride};
    const std::int64_t terms = 9 * shape.channels;
    const std::int64_t rows = dy.size(0) * shape.outHeight;
    const std::int64_t rowBytes = shape.outWidth * terms * std::int64_t(sizeof(float));
    const std::int64_t atOnce = std::clamp<std::int64_t>(kBlockBytes / rowBytes, 1, rows);

    const at::Tensor gradient = dy.permute({0, 2, 3, 1}).reshape({rows * shape.outWidth, -1});
    const at::Tensor block = at::empty({atOnce * shape.outWidth, terms}, x.options());
    at::Tensor sum = at::zeros({terms, dy.size(1)}, x.options());
    const auto* from = x.const_data_ptr<float>();
    auto* into = block.mutable_data_ptr<float>();
    for (std::int64_t first = 0; first < rows; first += atOnce) {
        const std::int64_t count = std::min(atOnce, rows - first);
        parallelFor(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                const std::int64_t image = (first + row) / shape.outHeight;
                writeNeighbourhoods(from + image * shape.height * shape.width * shape.channels,
                                    (first + row) % shape.outHeight,
                                    shape,
                                    into + row * shape.outWidth * terms);
            }
        });
        const std::int64_t pixels = count * shape.outWidth;
        // This way round, not transposed: BLAS takes 1.3x as long for the other.
        sum.addmm_(block.narrow(0, 0, pixels).t(),
                   gradient.narrow(0, first * shape.outWidth, pixels));
    }
    return sum.view({3, 3, shape.channels, dy.size(1)})
        .permute({3, 2, 0, 1})
        .contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor convolve3x3(torch::nn::Conv2d& convolution, const at::Tensor& x)
{
    static const bool pays = !cpuHasAvx512();
    const at::Tensor& weight = convolution->weight;
    const bool isOurs = pays && x.is_cpu() && x.scalar_type() == at::kFloat &&
                        weight.scalar_type() == at::kFloat && at::GradMode::is_enabled() &&
                        !at::autocast::is_autocast_enabled(at::kCPU) && x.dim() == 4 &&
                        x.numel() > 0 && x.is_contiguous(at::MemoryFormat::ChannelsLast);
    if (isOurs)
        return Convolution3x3::apply(x, weight, convolution->options.stride()->at(0));
    return convolution->forward(x);
}

}  // namespace interproto
