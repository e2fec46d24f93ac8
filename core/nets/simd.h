// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace interproto {

// One binary for all CPUs: INTERPROTO_LOOP(name, Arguments) makes of an always_inline template
// `name(const Arguments<T>&)` a function `nameOnThisCpu<T>()`, which gives that loop compiled for
// the widest instruction set this CPU has.
#define INTERPROTO_INLINE inline __attribute__((always_inline))
#if defined(__x86_64__) && defined(__GNUC__)
#define INTERPROTO_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512")))
#define INTERPROTO_AVX2 __attribute__((target("avx2,fma")))
#define INTERPROTO_LOOP(name, Arguments)                           \
    template <typename T>                                          \
    INTERPROTO_AVX512 void name##Avx512(const Arguments<T>& given) \
    {                                                              \
        name(given);                                               \
    }                                                              \
    template <typename T>                                          \
    INTERPROTO_AVX2 void name##Avx2(const Arguments<T>& given)     \
    {                                                              \
        name(given);                                               \
    }                                                              \
    template <typename T>                                          \
    void name##Plain(const Arguments<T>& given)                    \
    {                                                              \
        name(given);                                               \
    }                                                              \
    template <typename T>                                          \
    auto name##OnThisCpu()                                         \
    {                                                              \
        switch (vectorWidth()) {                                   \
            case 64:                                               \
                return name##Avx512<T>;                            \
            case 32:                                               \
                return name##Avx2<T>;                              \
            default:                                               \
                return name##Plain<T>;                             \
        }                                                          \
    }
#else
#define INTERPROTO_LOOP(name, Arguments)        \
    template <typename T>                       \
    void name##Plain(const Arguments<T>& given) \
    {                                           \
        name(given);                            \
    }                                           \
    template <typename T>                       \
    auto name##OnThisCpu()                      \
    {                                           \
        return name##Plain<T>;                  \
    }
#endif

/// Bytes of the vectors that INTERPROTO_LOOP uses here: 64, 32, or 16 for what every CPU has.
inline int vectorWidth()
{
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        return 64;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return 32;
#endif
    return 16;
}

// Values in memory are float, or bfloat16 as its bits; loops compute in float.
INTERPROTO_INLINE float widened(float value)
{
    return value;
}
INTERPROTO_INLINE float widened(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}
INTERPROTO_INLINE void narrow(float value, float& into)
{
    into = value;
}
/// To bfloat16, to nearest even; not-a-number stays one.
INTERPROTO_INLINE void narrow(float value, std::uint16_t& into)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16;
    into = static_cast<std::uint16_t>(value == value ? rounded : 0x7fc0U);
}

}  // namespace interproto
