// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/kernels.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define INTERPROTO_X86 1
#include <immintrin.h>
#endif

namespace interproto {

namespace plain {
namespace {
#define INTERPROTO_KERNEL
#define INTERPROTO_LANES 4
#define INTERPROTO_ISA 0
#define INTERPROTO_ISA_NAME "plain"
#include "core/analysis/map/kernels.inl"
#undef INTERPROTO_KERNEL
#undef INTERPROTO_LANES
#undef INTERPROTO_ISA
#undef INTERPROTO_ISA_NAME
}  // namespace
}  // namespace plain

#ifdef INTERPROTO_X86
namespace avx2 {
namespace {
#define INTERPROTO_KERNEL __attribute__((target("avx2,fma")))
#define INTERPROTO_LANES 8
#define INTERPROTO_ISA 2
#define INTERPROTO_ISA_NAME "avx2"
#include "core/analysis/map/kernels.inl"
#undef INTERPROTO_KERNEL
#undef INTERPROTO_LANES
#undef INTERPROTO_ISA
#undef INTERPROTO_ISA_NAME
}  // namespace
}  // namespace avx2

namespace avx512 {
namespace {
#define INTERPROTO_KERNEL __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma")))
#define INTERPROTO_LANES 16
#define INTERPROTO_ISA 512
#define INTERPROTO_ISA_NAME "avx512"
#include "core/analysis/map/kernels.inl"
#undef INTERPROTO_KERNEL
#undef INTERPROTO_LANES
#undef INTERPROTO_ISA
#undef INTERPROTO_ISA_NAME
}  // namespace
}  // namespace avx512
#endif

const std::vector<const MapKernels*>& supportedMapKernels()
{
    static const std::vector<const MapKernels*> sets = [] {
        std::vector<const MapKernels*> found = {&plain::kKernels};
#ifdef INTERPROTO_X86
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            found.push_back(&avx2::kKernels);
        if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl"))
            found.push_back(&avx512::kKernels);
#endif
        return found;
    }();
    return sets;
}

const MapKernels& mapKernels()
{
    return *supportedMapKernels().back();
}

}  // namespace interproto
