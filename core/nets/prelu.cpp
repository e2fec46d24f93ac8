// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/prelu.h"

#include "core/nets/channel_rows.h"
#include "core/nets/simd.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/types.h>

#include <algorithm>
#include <cstdint>

namespace interproto {

namespace {

/// Where the loops read and write: `pixels` rows of `channels` values.
template <typename T>
struct Rows {
    const T* x;
    const T* dy;  // backward only
    const float* slope;
    T* out;       // y, or dx
    float* sums;  // backward only: gradient of the slope, added to
    std::int64_t pixels;
    std::int64_t channels;
};

template <typename T>
INTERPROTO_INLINE void forwardLoop(const Rows<T>& rows)
{
    const T* __restrict x = rows.x;
    const float* __restrict slope = rows.slope;
    T* __restrict y = rows.out;
    const std::int64_t channels = rows.channels;
    for (std::int64_t p = 0; p < rows.pixels; ++p, x += channels, y += channels)
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widened(x[c]);
            const float below = slope[c] * value;
            narrow(value > 0 ? value : below, y[c]);
        }
}
INTERPROTO_LOOP(forwardLoop, Rows)

template <typename T>
INTERPROTO_INLINE void backwardLoop(const Rows<T>& rows)
{
    const T* __restrict x = rows.x;
    const T* __restrict dy = rows.dy;
    const float* __restrict slope = rows.slope;
    T* __restrict dx = rows.out;
    float* __restrict sums = rows.sums;
    const std::int64_t channels = rows.channels;
    for (std::int64_t p = 0; p < rows.pixels; ++p, x += channels, dy += channels, dx += channels)
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widened(x[c]);
            const float gradient = widened(dy[c]);
            const float below = slope[c] * gradient;
            const float product = value * gradient;
            narrow(value > 0 ? gradient : below, dx[c]);
            sums[c] += value > 0 ? 0.0F : product;
        }
}
INTERPROTO_LOOP(backwardLoop, Rows)

template <typename T>
void forwardAll(const at::Tensor& x, const at::Tensor& slope, at::Tensor& y)
{
    const auto loop = forwardLoopOnThisCpu<T>();
    const std::int64_t channels = x.size(1);
    auto* into = static_cast<T*>(y.mutable_data_ptr());
    parallelFor(0, pixelsOf(x), kBlockPixels, [&](std::int64_t begin, std::int64_t end) {
        loop({reading<T>(x) + begin * channels,
              nullptr,
              reading<float>(slope),
              into + begin * channels,
              nullptr,
              end - begin,
              channels});
    });
}

template <typename T>
void backwardAll(const at::Tensor& x,
                 const at::Tensor& dy,
                 const at::Tensor& slope,
                 at::Tensor& dx,
                 at::Tensor& dslope)
{
    const auto loop = backwardLoopOnThisCpu<T>();
    const std::int64_t channels = x.size(1);
    auto* into = static_cast<T*>(dx.mutable_data_ptr());
    const Doubles sums =
        summedOverRuns(pixelsOf(x),
                       channels,
                       [&](std::int64_t p, std::int64_t count, float* scratch, double* block) {
                           std::fill_n(scratch, channels, 0.0F);
                           const std::int64_t at = p * channels;
                           loop({reading<T>(x) + at,
                                 reading<T>(dy) + at,
                                 reading<float>(slope),
                                 into + at,
                                 scratch,
                                 count,
                                 channels});
                           for (std::int64_t c = 0; c < channels; ++c)
                               block[c] += static_cast<double>(scratch[c]);
                       });
    dslope = channelTensor(sums, 0, slope);
}

class FusedPrelu : public torch::autograd::Function<FusedPrelu> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context,
                              const at::Tensor& x,
                              const at::Tensor& slope)
    {
        context->save_for_backward({x, slope});
        at::Tensor y = at::empty_like(x);
        if (isFloat32(x))
            forwardAll<float>(x, slope, y);
        else
            forwardAll<std::uint16_t>(x, slope, y);
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor dy =
            gradients[0].to(x.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor dx = at::empty_like(x);
        at::Tensor dslope;
        if (isFloat32(x))
            backwardAll<float>(x, dy, saved[1], dx, dslope);
        else
            backwardAll<std::uint16_t>(x, dy, saved[1], dx, dslope);
        return {dx, dslope};
    }
};

}  // namespace

at::Tensor channelPrelu(const at::Tensor& x, const at::Tensor& slope)
{
    if (isRows(x) && isVector(slope, x.size(1)))
        return FusedPrelu::apply(x, slope);
    return at::prelu(x, slope);
}

}  // namespace interproto
