// SPDX-License-Identifier: GPL-3.0-or-later
// A driver's library with two GPUs, for machines without one. The signatures are NVML's.
#include <cstdio>

namespace {

bool hasBegun = false;
int devices[3] = {0, 1, 2};

struct FakeMemory {
    unsigned long long total, free, used;
};
struct FakeUtilization {
    unsigned int gpu, memory;
};

}  // namespace

extern "C" {

int nvmlInit_v2()
{
    hasBegun = true;
    return 0;
}

int nvmlShutdown()
{
    hasBegun = false;
    return 0;
}

int nvmlDeviceGetCount_v2(unsigned int* count)
{
    *count = 3;
    return hasBegun ? 0 : 1;
}

int nvmlDeviceGetHandleByIndex_v2(unsigned int index, void** device)
{
    *device = &devices[index];
    return 0;
}

/// The third has fallen off the bus.
int nvmlDeviceGetMemoryInfo(void* device, FakeMemory* memory)
{
    const int index = *static_cast<int*>(device);
    if (index == 2)
        return 15;
    memory->total = 80000000000ULL;
    memory->free = index == 0 ? 79000000000ULL : 1000000000ULL;
    memory->used = memory->total - memory->free;
    return 0;
}

int nvmlDeviceGetUtilizationRates(void* device, FakeUtilization* load)
{
    load->gpu = *static_cast<int*>(device) == 0 ? 3 : 97;
    load->memory = 0;
    return 0;
}

int nvmlDeviceGetName(void* device, char* name, unsigned int length)
{
    std::snprintf(name, length, "Imagined GPU %c", 'A' + *static_cast<int*>(device));
    return 0;
}

}  // extern "C"
