// SPDX-License-Identifier: GPL-3.0-or-later
// Operators for CUDA tensors that compute on host memory. Those that move, make or look at memory
// are written out; all others take the fallback.
#include "tests/support/stand_in_gpu/memory.h"

#include <ATen/EmptyTensor.h>
#include <ATen/Functions.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/view_native.h>
#include <torch/library.h>

#include <algorithm>

namespace interproto::testing {

namespace {

using c10::DispatchKey;

at::Tensor empty(at::IntArrayRef size,
                 std::optional<at::ScalarType> type,
                 std::optional<at::Layout> /*layout*/,
                 std::optional<at::Device> /*device*/,
                 std::optional<bool> pin,
                 std::optional<at::MemoryFormat> format)
{
    TORCH_CHECK(!pin.value_or(false), "only CPU tensors are page-locked");
    return at::detail::empty_generic(size,
                                     &standInMemory(),
                                     c10::DispatchKeySet(DispatchKey::CUDA),
                                     at::dtype_or_default(type),
                                     format);
}

at::Tensor emptyStrided(at::IntArrayRef size,
                        at::IntArrayRef stride,
                        std::optional<at::ScalarType> type,
                        std::optional<at::Layout> /*layout*/,
                        std::optional<at::Device> /*device*/,
                        std::optional<bool> /*pin*/)
{
    return at::detail::empty_strided_generic(size,
                                             stride,
                                             &standInMemory(),
                                             c10::DispatchKeySet(DispatchKey::CUDA),
                                             at::dtype_or_default(type));
}

const at::Tensor& resize(const at::Tensor& self,
                         at::IntArrayRef size,
                         std::optional<at::MemoryFormat> /*format*/)
{
    const std::size_t bytes = at::detail::computeStorageNbytesContiguous(size, self.itemsize()) +
                              static_cast<std::size_t>(self.storage_offset()) * self.itemsize();
    const c10::Storage& storage = self.storage();
    if (bytes > storage.nbytes()) {
        const at::Tensor before = onHost(self).clone();
        storage.unsafeGetStorageImpl()->set_data_ptr_noswap(standInMemory().allocate(bytes));
        storage.unsafeGetStorageImpl()->set_nbytes(bytes);
        onHost(self).copy_(before);
    }
    self.unsafeGetTensorImpl()->set_sizes_contiguous(size);
    return self;
}

at::Tensor& copy(at::Tensor& self, const at::Tensor& source, bool /*nonBlocking*/)
{
    onHost(self).copy_(onHost(source));
    return self;
}

at::Tensor copyFrom(const at::Tensor& source, const at::Tensor& self, bool /*nonBlocking*/)
{
    onHost(self).copy_(onHost(source));
    return self;
}

at::Tensor copyFromAndResize(const at::Tensor& source, const at::Tensor& self)
{
    if (self.sizes() != source.sizes())
        self.resize_(source.sizes());
    return copyFrom(source, self, false);
}

at::Scalar localScalar(const at::Tensor& self)
{
    return onHost(self).item();
}

at::Tensor onDevice(const at::Tensor& result)
{
    return result.defined() ? result.to(at::Device(at::kCUDA, 0)) : result;
}

/// Half precision through float, as a GPU sums too; the CPU has no kernels for it.
at::Tensor exact(const at::Tensor& tensor)
{
    return onHost(tensor).to(at::kFloat);
}

at::Tensor convolution(const at::Tensor& input,
                       const at::Tensor& weight,
                       const std::optional<at::Tensor>& bias,
                       at::IntArrayRef stride,
                       at::IntArrayRef padding,
                       at::IntArrayRef dilation,
                       bool transposed,
                       at::IntArrayRef outputPadding,
                       std::int64_t groups)
{
    TORCH_CHECK(input.is_cuda() && weight.is_cuda() && input.dtype() == weight.dtype(),
                "convolution of a tensor on ",
                input.device(),
                " (",
                input.dtype(),
                ") with weights on ",
                weight.device(),
                " (",
                weight.dtype(),
                ")");
    std::optional<at::Tensor> hostBias;
    if (bias && bias->defined())
        hostBias = exact(*bias);
    return onDevice(at::convolution(exact(input),
                                    exact(weight),
                                    hostBias,
                                    stride,
                                    padding,
                                    dilation,
                                    transposed,
                                    outputPadding,
                                    groups)
                        .to(input.dtype()));
}

std::tuple<at::Tensor, at::Tensor, at::Tensor> convolutionBackward(
    const at::Tensor& gradient,
    const at::Tensor& input,
    const at::Tensor& weight,
    at::OptionalIntArrayRef biasSizes,
    at::IntArrayRef stride,
    at::IntArrayRef padding,
    at::IntArrayRef dilation,
    bool transposed,
    at::IntArrayRef outputPadding,
    std::int64_t groups,
    std::array<bool, 3> mask)
{
    const auto [forInput, forWeight, forBias] = at::convolution_backward(exact(gradient),
                                                                         exact(input),
                                                                         exact(weight),
                                                                         biasSizes,
                                                                         stride,
                                                                         padding,
                                                                         dilation,
                                                                         transposed,
                                                                         outputPadding,
                                                                         groups,
                                                                         mask);
    const auto back = [&](const at::Tensor& result) {
        return result.defined() ? onDevice(result.to(input.dtype())) : result;
    };
    return {back(forInput), back(forWeight), back(forBias)};
}

/// CPU and GPU tensors in one call are a fault, but for single numbers, as CUDA has it.
void checkOneDevice(const c10::OperatorHandle& operation, const torch::jit::Stack& stack)
{
    const std::size_t count = operation.schema().arguments().size();
    const auto check = [&](const at::Tensor& tensor) {
        TORCH_CHECK(!tensor.defined() || tensor.is_cuda() || tensor.dim() == 0,
                    operation.schema().name(),
                    ": expected all tensors on one device, found one on ",
                    tensor.device());
    };
    for (std::size_t i = stack.size() - count; i < stack.size(); ++i) {
        const c10::IValue& value = stack[i];
        if (value.isTensor()) {
            check(value.toTensor());
        } else if (value.isTensorList()) {
            for (const at::Tensor& tensor : value.toTensorVector())
                check(tensor);
        }
    }
}

void onCopies(const c10::OperatorHandle& operation, torch::jit::Stack* stack)
{
    checkOneDevice(operation, *stack);
    at::native::cpu_fallback(operation, stack);
}

}  // namespace

TORCH_LIBRARY_IMPL(_, CUDA, library)
{
    library.fallback(torch::CppFunction::makeFromBoxedFunction<&onCopies>());
}

TORCH_LIBRARY_IMPL(aten, CUDA, library)
{
    library.impl("empty.memory_format", &empty);
    library.impl("empty_strided", &emptyStrided);
    library.impl("resize_", &resize);
    library.impl("copy_", &copy);
    library.impl("_copy_from", &copyFrom);
    library.impl("_copy_from_and_resize", &copyFromAndResize);
    library.impl("_local_scalar_dense", &localScalar);
    library.impl("as_strided", &at::native::as_strided_tensorimpl);
    library.impl("view", &at::native::view);
    library.impl("_reshape_alias", &at::native::_reshape_alias);
    library.impl("convolution", &convolution);
    library.impl("convolution_backward", &convolutionBackward);
}

}  // namespace interproto::testing
