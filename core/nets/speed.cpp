// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/speed.h"

#include <ATen/autocast_mode.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace interproto {

bool cpuHasBf16()
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

void useChannelsLast(torch::nn::Module& module)
{
    // set_data keeps the identity of the parameter, so whoever holds it (optimiser, groups) sees
    // the new layout too.
    for (torch::Tensor& parameter : module.parameters())
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_MAX, 0);         // large blocks come from the heap too
    mallopt(M_TRIM_THRESHOLD, -1);  // and the heap never shrinks
#endif
}

Autocast::Autocast(at::DeviceType device, bool enabled, at::ScalarType type)
    : device_(device), enabled_(enabled)
{
    if (!enabled_)
        return;
    wasEnabled_ = at::autocast::is_autocast_enabled(device_);
    previousType_ = at::autocast::get_autocast_dtype(device_);
    at::autocast::increment_nesting();
    at::autocast::set_autocast_enabled(device_, true);
    at::autocast::set_autocast_dtype(device_, type);
}

Autocast::Autocast(at::DeviceType device, const std::string& precision)
    : Autocast(device, precision != "fp32", precision == "fp16" ? at::kHalf : at::kBFloat16)
{
}

Autocast::~Autocast()
{
    if (!enabled_)
        return;
    // The cache holds half copies of weights: after the step they would be stale.
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(device_, wasEnabled_);
    at::autocast::set_autocast_dtype(device_, previousType_);
}

}  // namespace interproto
