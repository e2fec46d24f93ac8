// SPDX-License-Identifier: GPL-3.0-or-later
// The CUDA side of LibTorch, as one library that is loaded when a driver answers. Linking it is the
// whole work: libtorch_cuda registers its kernels when it is loaded. What needs c10_cuda's own
// interface lives here too.
#include <c10/cuda/CUDAFunctions.h>

extern "C" __attribute__((visibility("default"))) int interprotoCudaDevices()
{
    return c10::cuda::device_count();
}
