// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/cosines.h"

#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define INTERPROTO_WIDE 1
#endif

namespace interproto {

namespace {

constexpr std::size_t kLanes = 8;
/// Eight sums side by side. Tiles are as large as sixteen such registers hold without spilling.
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

[[gnu::always_inline]] inline void load(Lanes& into, const float* from)
{
    std::memcpy(&into, from, sizeof(Lanes));
}

/// The sums of A x B dot products, kept in registers.
template <std::size_t A, std::size_t B>
[[gnu::always_inline]] inline void tile(const float* const* a,
                                        const float* const* b,
                                        std::size_t length,
                                        float* out,
                                        std::size_t stride)
{
    Lanes sums[A][B] = {};
    std::size_t k = 0;
    for (; k + kLanes <= length; k += kLanes) {
        Lanes left[A];
        for (std::size_t i = 0; i < A; ++i)
            load(left[i], a[i] + k);
        for (std::size_t j = 0; j < B; ++j) {
            Lanes right;
            load(right, b[j] + k);
            for (std::size_t i = 0; i < A; ++i)
                sums[i][j] += left[i] * right;
        }
    }
    for (std::size_t i = 0; i < A; ++i)
        for (std::size_t j = 0; j < B; ++j) {
            float sum = 0;
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                sum += sums[i][j][lane];
            for (std::size_t rest = k; rest < length; ++rest)
                sum += a[i][rest] * b[j][rest];
            out[i * stride + j] = sum;
        }
}

[[gnu::always_inline]] inline void scan(
    const float* query, const float* rows, std::size_t count, std::size_t length, float* out)
{
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const float* eight[8];
        for (std::size_t j = 0; j < 8; ++j)
            eight[j] = rows + (i + j) * length;
        tile<1, 8>(&query, eight, length, out + i, 8);
    }
    for (; i < count; ++i) {
        const float* one = rows + i * length;
        tile<1, 1>(&query, &one, length, out + i, 1);
    }
}

[[gnu::always_inline]] inline void block(const float* const* a,
                                         std::size_t countA,
                                         const float* const* b,
                                         std::size_t countB,
                                         std::size_t length,
                                         float* out)
{
    std::size_t i = 0;
    for (; i + 3 <= countA; i += 3) {
        std::size_t j = 0;
        for (; j + 4 <= countB; j += 4)
            tile<3, 4>(a + i, b + j, length, out + i * countB + j, countB);
        for (; j < countB; ++j)
            tile<3, 1>(a + i, b + j, length, out + i * countB + j, countB);
    }
    for (; i < countA; ++i)
        for (std::size_t j = 0; j < countB; ++j)
            tile<1, 1>(a + i, b + j, length, out + i * countB + j, countB);
}

using Scan = void (*)(const float*, const float*, std::size_t, std::size_t, float*);
using Block = void (*)(
    const float* const*, std::size_t, const float* const*, std::size_t, std::size_t, float*);

#ifdef INTERPROTO_WIDE
#define INTERPROTO_FOR(name, isa)                                                             \
    __attribute__((target(isa))) void scan##name(                                             \
        const float* query, const float* rows, std::size_t n, std::size_t length, float* out) \
    {                                                                                         \
        scan(query, rows, n, length, out);                                                    \
    }                                                                                         \
    __attribute__((target(isa))) void block##name(const float* const* a,                      \
                                                  std::size_t countA,                         \
                                                  const float* const* b,                      \
                                                  std::size_t countB,                         \
                                                  std::size_t length,                         \
                                                  float* out)                                 \
    {                                                                                         \
        block(a, countA, b, countB, length, out);                                             \
    }
INTERPROTO_FOR(Avx512, "avx512f,fma")
INTERPROTO_FOR(Avx2, "avx2,fma")
#undef INTERPROTO_FOR
#endif

void scanPlain(const float* query, const float* rows, std::size_t n, std::size_t length, float* out)
{
    scan(query, rows, n, length, out);
}

void blockPlain(const float* const* a,
                std::size_t countA,
                const float* const* b,
                std::size_t countB,
                std::size_t length,
                float* out)
{
    block(a, countA, b, countB, length, out);
}

struct Kernels {
    Scan scan = scanPlain;
    Block block = blockPlain;
};

const Kernels& kernels()
{
    static const Kernels best = [] {
        Kernels k;
#ifdef INTERPROTO_WIDE
        if (__builtin_cpu_supports("avx512f"))
            k = {scanAvx512, blockAvx512};
        else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            k = {scanAvx2, blockAvx2};
#endif
        return k;
    }();
    return best;
}

constexpr std::size_t kBlockRows = 64;  ///< 64 rows of 512 floats on each side: in the L2 cache

}  // namespace

float dotProduct(const float* a, const float* b, std::size_t length)
{
    float out = 0;
    kernels().scan(a, b, 1, length, &out);
    return out;
}

void dotProducts(
    const float* query, const float* rows, std::size_t count, std::size_t length, float* out)
{
    kernels().scan(query, rows, count, length, out);
}

void dotProducts(const float* const* a,
                 std::size_t countA,
                 const float* const* b,
                 std::size_t countB,
                 std::size_t length,
                 float* out)
{
    float square[kBlockRows * kBlockRows];
    for (std::size_t i = 0; i < countA; i += kBlockRows) {
        const std::size_t rows = countA - i < kBlockRows ? countA - i : kBlockRows;
        for (std::size_t j = 0; j < countB; j += kBlockRows) {
            const std::size_t columns = countB - j < kBlockRows ? countB - j : kBlockRows;
            kernels().block(a + i, rows, b + j, columns, length, square);
            for (std::size_t r = 0; r < rows; ++r)
                std::memcpy(
                    out + (i + r) * countB + j, square + r * columns, columns * sizeof(float));
        }
    }
}

}  // namespace interproto
