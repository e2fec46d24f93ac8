// SPDX-License-Identifier: GPL-3.0-or-later
// Included by kernels.cpp once for each instruction set, inside a namespace of its own, with
// INTERPROTO_KERNEL (the target), INTERPROTO_LANES and INTERPROTO_ISA defined. Nothing of the
// standard library here: its inline functions would be compiled for the wrong CPU.

constexpr int kLanes = INTERPROTO_LANES;
/// Rows kept in registers while the columns stream by.
constexpr int kRowsAtOnce = kLanes == 16 ? 4 : 2;

using Vec [[gnu::vector_size(INTERPROTO_LANES * 4)]] = float;
using Quad [[gnu::vector_size(16)]] = float;

template <typename V>
INTERPROTO_KERNEL inline V load(const float* from)
{
    V value;
    __builtin_memcpy(&value, from, sizeof value);
    return value;
}

template <typename V>
INTERPROTO_KERNEL inline void store(float* to, V value)
{
    __builtin_memcpy(to, &value, sizeof value);
}

INTERPROTO_KERNEL inline float total(Vec v)
{
    float sum = 0;
    for (int i = 0; i < kLanes; ++i)
        sum += v[i];
    return sum;
}

/// An estimate of 1 / v and one step of Newton: within 1e-6.
INTERPROTO_KERNEL inline Vec reciprocal(Vec v)
{
#if INTERPROTO_ISA == 512
    const Vec q = _mm512_maskz_rcp14_ps(0xffff, v);
    return q * (2.0F - v * q);
#elif INTERPROTO_ISA == 2
    const Vec q = _mm256_rcp_ps(v);
    return q * (2.0F - v * q);
#else
    return 1.0F / v;
#endif
}

/// One bit a lane.
INTERPROTO_KERNEL inline unsigned whereAbove(Vec a, Vec b)
{
#if INTERPROTO_ISA == 512
    return _mm512_cmp_ps_mask(a, b, _CMP_GT_OQ);
#elif INTERPROTO_ISA == 2
    return static_cast<unsigned>(_mm256_movemask_ps(_mm256_cmp_ps(a, b, _CMP_GT_OQ)));
#else
    unsigned bits = 0;
    for (int i = 0; i < kLanes; ++i)
        bits |= static_cast<unsigned>(a[i] > b[i]) << i;
    return bits;
#endif
}

template <int rows, bool mirrored>
INTERPROTO_KERNEL inline double repelRows(const RepelTile& t, std::int64_t i)
{
    Vec x[rows];
    Vec y[rows];
    Vec sumX[rows];
    Vec sumY[rows];
    for (int r = 0; r < rows; ++r) {
        x[r] = Vec{} + t.x[i + r];
        y[r] = Vec{} + t.y[i + r];
        sumX[r] = Vec{};
        sumY[r] = Vec{};
    }
    Vec sumQ = {};
    for (std::int64_t j = t.j0; j < t.j1; j += kLanes) {
        const Vec xj = load<Vec>(t.x + j);
        const Vec yj = load<Vec>(t.y + j);
        Vec otherX = mirrored ? load<Vec>(t.fx + j) : Vec{};
        Vec otherY = mirrored ? load<Vec>(t.fy + j) : Vec{};
        for (int r = 0; r < rows; ++r) {
            const Vec dx = x[r] - xj;
            const Vec dy = y[r] - yj;
            const Vec q = reciprocal(1.0F + dx * dx + dy * dy);
            sumQ += q;
            const Vec w = q * q;
            sumX[r] += w * dx;
            sumY[r] += w * dy;
            if (mirrored) {
                otherX -= w * dx;
                otherY -= w * dy;
            }
        }
        if (mirrored) {
            store(t.fx + j, otherX);
            store(t.fy + j, otherY);
        }
    }
    for (int r = 0; r < rows; ++r) {
        t.fx[i + r] += total(sumX[r]);
        t.fy[i + r] += total(sumY[r]);
    }
    return static_cast<double>(total(sumQ));
}

template <bool mirrored>
INTERPROTO_KERNEL inline double repelAll(const RepelTile& t)
{
    double sum = 0;
    std::int64_t i = t.i0;
    for (; i + kRowsAtOnce <= t.i1; i += kRowsAtOnce)
        sum += repelRows<kRowsAtOnce, mirrored>(t, i);
    for (; i < t.i1; ++i)
        sum += repelRows<1, mirrored>(t, i);
    return sum;
}

INTERPROTO_KERNEL double repel(const RepelTile& t)
{
    return t.isMirrored ? repelAll<true>(t) : repelAll<false>(t);
}

#if INTERPROTO_ISA >= 2
using Eight [[gnu::vector_size(32)]] = float;

INTERPROTO_KERNEL inline Quad twoPoints(const float* layout, std::int32_t a, std::int32_t b)
{
    __m128 both = _mm_setzero_ps();
    both = _mm_loadl_pi(both, reinterpret_cast<const __m64*>(layout + 2 * std::int64_t(a)));
    return _mm_loadh_pi(both, reinterpret_cast<const __m64*>(layout + 2 * std::int64_t(b)));
}

/// Loads beat gather instructions on the CPUs that this was measured on.
INTERPROTO_KERNEL inline void attractPoint(const AttractRows& rows, std::int64_t i)
{
    const float* layout = rows.layout;
    const Eight x = Eight{} + layout[2 * i];
    const Eight y = Eight{} + layout[2 * i + 1];
    Eight sumX = {};
    Eight sumY = {};
    for (std::int64_t e = rows.first[i]; e < rows.first[i + 1]; e += kEdgeBlock) {
        const std::int32_t* c = rows.column + e;
        const __m256 even =
            _mm256_set_m128(twoPoints(layout, c[4], c[5]), twoPoints(layout, c[0], c[1]));
        const __m256 odd =
            _mm256_set_m128(twoPoints(layout, c[6], c[7]), twoPoints(layout, c[2], c[3]));
        const Eight dx = x - static_cast<Eight>(_mm256_shuffle_ps(even, odd, 0x88));
        const Eight dy = y - static_cast<Eight>(_mm256_shuffle_ps(even, odd, 0xdd));
        const Eight distance = 1.0F + dx * dx + dy * dy;
        Eight q = _mm256_rcp_ps(distance);
        q = q * (2.0F - distance * q);
        const Eight w = load<Eight>(rows.weight + e) * q;
        sumX += w * dx;
        sumY += w * dy;
    }
    float totalX = 0;
    float totalY = 0;
    for (int lane = 0; lane < 8; ++lane) {
        totalX += sumX[lane];
        totalY += sumY[lane];
    }
    rows.force[2 * i] = totalX;
    rows.force[2 * i + 1] = totalY;
}
#else
INTERPROTO_KERNEL inline void attractPoint(const AttractRows& rows, std::int64_t i)
{
    const float x = rows.layout[2 * i];
    const float y = rows.layout[2 * i + 1];
    float sumX = 0;
    float sumY = 0;
    for (std::int64_t e = rows.first[i]; e < rows.first[i + 1]; ++e) {
        const std::int64_t j = rows.column[e];
        const float dx = x - rows.layout[2 * j];
        const float dy = y - rows.layout[2 * j + 1];
        const float w = rows.weight[e] / (1.0F + dx * dx + dy * dy);
        sumX += w * dx;
        sumY += w * dy;
    }
    rows.force[2 * i] = sumX;
    rows.force[2 * i + 1] = sumY;
}
#endif

INTERPROTO_KERNEL void attract(const AttractRows& rows)
{
    for (std::int64_t i = rows.begin; i < rows.end; ++i)
        attractPoint(rows, i);
}

/// Node and weights of a cubic spline: `at` is where the first of its four nodes lies.
INTERPROTO_KERNEL inline Quad spline(float place, std::int64_t* at)
{
    const auto node = static_cast<std::int64_t>(place);
    *at = node;
    const float t = place - static_cast<float>(node);
    const float u = 1.0F - t;
    constexpr float kSixth = 1.0F / 6.0F;
    return Quad{kSixth * u * u * u,
                kSixth * (4.0F - 6.0F * t * t + 3.0F * t * t * t),
                kSixth * (4.0F - 6.0F * u * u + 3.0F * u * u * u),
                kSixth * t * t * t};
}

INTERPROTO_KERNEL void spread(const GridPoints& points, float* grid)
{
    for (std::int64_t i = points.begin; i < points.end; ++i) {
        std::int64_t column = 0;
        std::int64_t row = 0;
        const Quad wx = spline((points.layout[2 * i] - points.originX) * points.perUnit, &column);
        const Quad wy = spline((points.layout[2 * i + 1] - points.originY) * points.perUnit, &row);
        float* node = grid + row * points.stride + column;
        for (int r = 0; r < kSplineNodes; ++r, node += points.stride)
            store(node, load<Quad>(node) + wx * wy[r]);
    }
}

INTERPROTO_KERNEL void gather(const GridPoints& points, const float* field, float* force)
{
    for (std::int64_t i = points.begin; i < points.end; ++i) {
        std::int64_t column = 0;
        std::int64_t row = 0;
        const Quad wx = spline((points.layout[2 * i] - points.originX) * points.perUnit, &column);
        const Quad wy = spline((points.layout[2 * i + 1] - points.originY) * points.perUnit, &row);
        const float* node = field + 2 * (row * points.stride + column);
        Quad left = {};
        Quad right = {};
        for (int r = 0; r < kSplineNodes; ++r, node += 2 * points.stride) {
            left += load<Quad>(node) * wy[r];
            right += load<Quad>(node + 4) * wy[r];
        }
        left *= Quad{wx[0], wx[0], wx[1], wx[1]};
        right *= Quad{wx[2], wx[2], wx[3], wx[3]};
        left += right;
        force[2 * i] = left[0] + left[2];
        force[2 * i + 1] = left[1] + left[3];
    }
}

template <bool each>
INTERPROTO_KERNEL inline int placesAbove(const float* values,
                                         const float* add,
                                         float base,
                                         const float* least,
                                         int count,
                                         std::int32_t* places,
                                         float* sums)
{
    int found = 0;
    int c = 0;
    const Vec common = Vec{} + *least;
    for (; c + kLanes <= count; c += kLanes) {
        const Vec sum = load<Vec>(values + c) + load<Vec>(add + c) + base;
        unsigned bits = whereAbove(sum, each ? load<Vec>(least + c) : common);
        for (; bits != 0; bits &= bits - 1) {
            const int lane = __builtin_ctz(bits);
            places[found] = c + lane;
            sums[found++] = sum[lane];
        }
    }
    for (; c < count; ++c) {
        const float sum = values[c] + add[c] + base;
        if (sum > (each ? least[c] : *least)) {
            places[found] = c;
            sums[found++] = sum;
        }
    }
    return found;
}

INTERPROTO_KERNEL int above(const float* values,
                            const float* add,
                            float base,
                            float least,
                            int count,
                            std::int32_t* places,
                            float* sums)
{
    return placesAbove<false>(values, add, base, &least, count, places, sums);
}

INTERPROTO_KERNEL int aboveEach(const float* values,
                                const float* add,
                                float base,
                                const float* least,
                                int count,
                                std::int32_t* places,
                                float* sums)
{
    return placesAbove<true>(values, add, base, least, count, places, sums);
}

INTERPROTO_KERNEL double dot(const float* a, const float* b, std::int64_t count)
{
    constexpr int kHalf = kLanes / 2;
    using Narrow [[gnu::vector_size(INTERPROTO_LANES * 2)]] = float;
    using Wide [[gnu::vector_size(INTERPROTO_LANES * 4)]] = double;
    Wide sums[2] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (int half = 0; half < 2; ++half)
            sums[half] += __builtin_convertvector(load<Narrow>(a + i + half * kHalf), Wide) *
                          __builtin_convertvector(load<Narrow>(b + i + half * kHalf), Wide);
    double sum = 0;
    for (int lane = 0; lane < kHalf; ++lane)
        sum += sums[0][lane] + sums[1][lane];
    for (; i < count; ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

#include "core/analysis/map/grid_kernels.inl"

#include "core/analysis/map/product_kernels.inl"

constexpr MapKernels kKernels = {INTERPROTO_ISA_NAME,
                                 repel,
                                 attract,
                                 spread,
                                 gather,
                                 transformColumns,
                                 convolveRows,
                                 transformBack,
                                 above,
                                 aboveEach,
                                 kPanel,
                                 multiply,
                                 dot};
