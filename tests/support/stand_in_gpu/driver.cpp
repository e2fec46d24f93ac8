// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the driver's library that the program asks: one GPU.
#include <cstdio>

#define INTERPROTO_EXPORT extern "C" __attribute__((visibility("default")))

INTERPROTO_EXPORT int cuInit(unsigned /*flags*/)
{
    return 0;
}

INTERPROTO_EXPORT int cuDeviceGetCount(int* count)
{
    *count = 1;
    return 0;
}

INTERPROTO_EXPORT int cuDeviceGet(int* device, int ordinal)
{
    *device = ordinal;
    return ordinal == 0 ? 0 : 101;
}

INTERPROTO_EXPORT int cuDeviceGetName(char* name, int length, int /*device*/)
{
    std::snprintf(name, static_cast<std::size_t>(length), "Stand-in GPU");
    return 0;
}
