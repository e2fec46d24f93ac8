// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/random_state.h"

#include "core/base/error.h"
#include "core/nets/weights.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

namespace interproto {

namespace {

TensorData stateOf(at::Generator generator)
{
    const std::lock_guard lock(generator.mutex());
    return fromTorch(generator.get_state());
}

void setState(at::Generator generator, const TensorData& state, const std::string& file)
{
    const torch::Tensor value = toTorch(state);
    const std::lock_guard lock(generator.mutex());
    if (value.dtype() != torch::kUInt8 || value.numel() != generator.get_state().numel())
        throw Error(ExitCode::BadInput,
                    "cannot resume",
                    Where::atKey(file, "random_cpu"),
                    "it is no state of the random generator");
    generator.set_state(value);
}

}  // namespace

std::pair<TensorData, TensorData> randomState(torch::Device device)
{
    TensorData none = TensorData::contiguous(ScalarType::UInt8, {0}, nullptr);
    return {
        stateOf(at::detail::getDefaultCPUGenerator()),
        device.is_cuda() ? stateOf(at::globalContext().defaultGenerator(device)) : std::move(none)};
}

void setRandomState(torch::Device device,
                    const TensorData& cpu,
                    const TensorData& cuda,
                    const std::string& file)
{
    setState(at::detail::getDefaultCPUGenerator(), cpu, file);
    if (device.is_cuda() && cuda.elementCount() > 0)
        setState(at::globalContext().defaultGenerator(device), cuda, file);
}

bool usesChannelsLast(const PrecisionOptions& options, torch::Device device)
{
    if (options.channelsLast != "auto")
        return options.channelsLast == "on";
    return device.is_cpu() || options.precision != "fp32";
}

}  // namespace interproto
