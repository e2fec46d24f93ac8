// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/prelu.h"

#include "core/nets/parallel.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/types.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace interproto {

namespace {

/// Pixels summed in float before they go to a double, and pixels that one task works on.
constexpr std::int64_t kRun = 128;
constexpr std::int64_t kBlock = 4096;

inline float widened(float value)
{
    return value;
}
inline float widened(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}
inline void narrow(float value, float& into)
{
    into = value;
}
/// To bfloat16, to nearest even; not-a-number stays one.
inline void narrow(float value, std::uint16_t& into)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    into = static_cast<std::uint16_t>(value == value ? rounded : 0x7fc0U);
}

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
inline __attribute__((always_inline)) void forwardLoop(const Rows<T>& rows)
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

template <typename T>
inline __attribute__((always_inline)) void backwardLoop(const Rows<T>& rows)
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

template <typename T>
struct Loops {
    void (*forward)(const Rows<T>&);
    void (*backward)(const Rows<T>&);
};

// One binary for all CPUs: the loops are compiled for several instruction sets and chosen at run
// time.
#if defined(__x86_64__) && defined(__GNUC__)
#define INTERPROTO_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512")))
#define INTERPROTO_AVX2 __attribute__((target("avx2,fma")))
template <typename T>
INTERPROTO_AVX512 void forwardAvx512(const Rows<T>& rows)
{
    forwardLoop(rows);
}
template <typename T>
INTERPROTO_AVX512 void backwardAvx512(const Rows<T>& rows)
{
    backwardLoop(rows);
}
template <typename T>
INTERPROTO_AVX2 void forwardAvx2(const Rows<T>& rows)
{
    forwardLoop(rows);
}
template <typename T>
INTERPROTO_AVX2 void backwardAvx2(const Rows<T>& rows)
{
    backwardLoop(rows);
}
#endif

template <typename T>
Loops<T> fastestLoops()
{
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        return {forwardAvx512<T>, backwardAvx512<T>};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return {forwardAvx2<T>, backwardAvx2<T>};
#endif
    return {forwardLoop<T>, backwardLoop<T>};
}

template <typename T>
const T* reading(const at::Tensor& tensor)
{
    return static_cast<const T*>(tensor.const_data_ptr());
}

template <typename T>
void forwardAll(const at::Tensor& x, const at::Tensor& slope, at::Tensor& y)
{
    const Loops<T> loops = fastestLoops<T>();
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = x.numel() / channels;
    auto* into = static_cast<T*>(y.mutable_data_ptr());
    parallelFor(0, pixels, kBlock, [&](std::int64_t begin, std::int64_t end) {
        loops.forward({reading<T>(x) + begin * channels,
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
    const Loops<T> loops = fastestLoops<T>();
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = x.numel() / channels;
    const std::int64_t blocks = (pixels + kBlock - 1) / kBlock;
    std::vector<double> sums(static_cast<std::size_t>(blocks * channels), 0.0);
    auto* into = static_cast<T*>(dx.mutable_data_ptr());
    parallelFor(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> run(static_cast<std::size_t>(channels));
        const std::int64_t last = std::min(end * kBlock, pixels);
        for (std::int64_t p = begin * kBlock; p < last; p += kRun) {
            std::ranges::fill(run, 0.0F);
            const std::int64_t at = p * channels;
            loops.backward({reading<T>(x) + at,
                            reading<T>(dy) + at,
                            reading<float>(slope),
                            into + at,
                            run.data(),
                            std::min(kRun, last - p),
                            channels});
            double* block = sums.data() + p / kBlock * channels;
            for (std::int64_t c = 0; c < channels; ++c)
                block[c] += static_cast<double>(run[static_cast<std::size_t>(c)]);
        }
    });
    auto* total = static_cast<float*>(dslope.mutable_data_ptr());
    for (std::int64_t c = 0; c < channels; ++c) {
        double sum = 0;
        for (std::int64_t b = 0; b < blocks; ++b)
            sum += sums[static_cast<std::size_t>(b * channels + c)];
        total[c] = static_cast<float>(sum);
    }
}

class FusedPrelu : public torch::autograd::Function<FusedPrelu> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context,
                              const at::Tensor& x,
                              const at::Tensor& slope)
    {
        context->save_for_backward({x, slope});
        at::Tensor y = at::empty_like(x);
        if (x.scalar_type() == at::kFloat)
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
        at::Tensor dslope = at::empty_like(saved[1]);
        if (x.scalar_type() == at::kFloat)
            backwardAll<float>(x, dy, saved[1], dx, dslope);
        else
            backwardAll<std::uint16_t>(x, dy, saved[1], dx, dslope);
        return {dx, dslope};
    }
};

}  // namespace

at::Tensor channelPrelu(const at::Tensor& x, const at::Tensor& slope)
{
    const bool isOurs = x.is_cpu() && x.dim() == 4 && x.numel() > 0 &&
                        (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16) &&
                        x.is_contiguous(at::MemoryFormat::ChannelsLast) &&
                        slope.scalar_type() == at::kFloat && slope.numel() == x.size(1) &&
                        slope.is_contiguous();
    if (isOurs)
        return FusedPrelu::apply(x, slope);
    return at::prelu(x, slope);
}

}  // namespace interproto
