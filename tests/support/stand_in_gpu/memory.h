// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/Tensor.h>
#include <c10/core/Allocator.h>

namespace interproto::testing {

/// Gives tensors addresses that nobody may read or write. Throws c10::OutOfMemoryError beyond
/// STAND_IN_GPU_MIB (unset: no limit).
c10::Allocator& standInMemory();

/// Host memory that passes for page-locked.
c10::Allocator& pageLockedMemory();
bool isPageLocked(const void* address);

/// The values of a tensor of the stand-in as a CPU tensor over the same memory; a CPU tensor is
/// given back as it is.
at::Tensor onHost(const at::Tensor& tensor);

}  // namespace interproto::testing
