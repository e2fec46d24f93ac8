// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/simd.h"

#include <cstdint>

namespace interproto {

// The four passes of a batch norm with what follows it, over `pixels` rows of `channels` values:
//
//     z = scale x + offset,   y = max(0, z) + slope min(0, z) + residual.

/// Sums of one run of pixels about its first pixel, so that nothing cancels: sum (x - x_0) and
/// sum (x - x_0)^2.
template <typename T>
struct StatisticsRun {
    const T* x;
    float* sums;     // [channels], set
    float* squares;  // [channels], set
    std::int64_t pixels;
    std::int64_t channels;
};

template <typename T>
INTERPROTO_INLINE void statisticsLoop(const StatisticsRun<T>& run)
{
    const T* __restrict first = run.x;
    const T* __restrict x = run.x;
    float* __restrict sums = run.sums;
    float* __restrict squares = run.squares;
    const std::int64_t channels = run.channels;
#pragma GCC ivdep
    for (std::int64_t c = 0; c < channels; ++c)
        sums[c] = squares[c] = 0;
    for (std::int64_t p = 1; p < run.pixels; ++p) {
        x += channels;
#pragma GCC ivdep
        for (std::int64_t c = 0; c < channels; ++c) {
            const float off = widened(x[c]) - widened(first[c]);
            sums[c] += off;
            squares[c] += off * off;
        }
    }
}
INTERPROTO_LOOP(statisticsLoop, StatisticsRun)

template <typename T>
struct NormRows {
    const T* x;
    const float* scale;
    const float* offset;
    const float* slope;
    const T* residual;  // may be null
    T* y;
    std::int64_t pixels;
    std::int64_t channels;
};

template <typename T>
INTERPROTO_INLINE void normaliseLoop(const NormRows<T>& rows)
{
    const T* __restrict x = rows.x;
    const T* __restrict residual = rows.residual;
    const float* __restrict scale = rows.scale;
    const float* __restrict offset = rows.offset;
    const float* __restrict slope = rows.slope;
    T* __restrict y = rows.y;
    const std::int64_t channels = rows.channels;
    for (std::int64_t p = 0; p < rows.pixels; ++p, x += channels, y += channels) {
        if (residual == nullptr) {
#pragma GCC ivdep
            for (std::int64_t c = 0; c < channels; ++c) {
                const float z = scale[c] * widened(x[c]) + offset[c];
                const float below = slope[c] * z;
                narrow(z > 0 ? z : below, y[c]);
            }
            continue;
        }
#pragma GCC ivdep
        for (std::int64_t c = 0; c < channels; ++c) {
            const float z = scale[c] * widened(x[c]) + offset[c];
            const float below = slope[c] * z;
            narrow((z > 0 ? z : below) + widened(residual[c]), y[c]);
        }
        residual += channels;
    }
}
INTERPROTO_LOOP(normaliseLoop, NormRows)

/// What both backward passes read. The gradient of z is g = dy (z > 0 ? 1 : slope).
template <typename T>
struct GradientRows {
    const T* x;
    const T* dy;
    const float* scale;
    const float* offset;
    const float* slope;
    const float* mean;
    float* sums;         // first pass, [3, channels], added to: g, g (x - mean), dslope
    const float* means;  // second pass, [channels]: mean of g
    const float* pull;   // second pass, [channels]: mean of g (x - mean), times 1 / variance
    T* dx;               // second pass
    std::int64_t pixels;
    std::int64_t channels;
};

template <typename T>
INTERPROTO_INLINE void gradientSumsLoop(const GradientRows<T>& rows)
{
    const T* __restrict x = rows.x;
    const T* __restrict dy = rows.dy;
    const float* __restrict scale = rows.scale;
    const float* __restrict offset = rows.offset;
    const float* __restrict slope = rows.slope;
    const float* __restrict mean = rows.mean;
    const std::int64_t channels = rows.channels;
    float* __restrict sums = rows.sums;
    float* __restrict products = rows.sums + channels;
    float* __restrict slopes = rows.sums + 2 * channels;
    for (std::int64_t p = 0; p < rows.pixels; ++p, x += channels, dy += channels)
#pragma GCC ivdep
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widened(x[c]);
            const float z = scale[c] * value + offset[c];
            const float gradient = widened(dy[c]);
            const float below = slope[c] * gradient;
            const float g = z > 0 ? gradient : below;
            const float product = z * gradient;
            sums[c] += g;
            products[c] += g * (value - mean[c]);
            slopes[c] += z > 0 ? 0.0F : product;
        }
}
INTERPROTO_LOOP(gradientSumsLoop, GradientRows)

template <typename T>
INTERPROTO_INLINE void gradientLoop(const GradientRows<T>& rows)
{
    const T* __restrict x = rows.x;
    const T* __restrict dy = rows.dy;
    const float* __restrict scale = rows.scale;
    const float* __restrict offset = rows.offset;
    const float* __restrict slope = rows.slope;
    const float* __restrict mean = rows.mean;
    const float* __restrict means = rows.means;
    const float* __restrict pull = rows.pull;
    T* __restrict dx = rows.dx;
    const std::int64_t channels = rows.channels;
    for (std::int64_t p = 0; p < rows.pixels; ++p, x += channels, dy += channels, dx += channels)
#pragma GCC ivdep
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widened(x[c]);
            const float z = scale[c] * value + offset[c];
            const float gradient = widened(dy[c]);
            const float below = slope[c] * gradient;
            const float g = z > 0 ? gradient : below;
            narrow(scale[c] * (g - means[c] - (value - mean[c]) * pull[c]), dx[c]);
        }
}
INTERPROTO_LOOP(gradientLoop, GradientRows)

}  // namespace interproto
