// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/runtime.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nets/speed.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <torch/cuda.h>
#include <torch/utils.h>

namespace interproto {

namespace {

[[noreturn]] void refuse(const std::string& device, const std::string& why)
{
    throw Error(ExitCode::Usage,
                "cannot use --device",
                {},
                fmt::format("found {}: {}", quoted(device), why),
                "`interproto doctor` lists the devices.");
}

/// What the driver calls a GPU; LibTorch's CPU side cannot tell. Empty when the driver is silent.
std::string gpuName(int index)
{
    void* driver = dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (driver == nullptr)
        return {};
    const auto init = reinterpret_cast<int (*)(unsigned)>(dlsym(driver, "cuInit"));
    const auto get = reinterpret_cast<int (*)(int*, int)>(dlsym(driver, "cuDeviceGet"));
    const auto nameOf =
        reinterpret_cast<int (*)(char*, int, int)>(dlsym(driver, "cuDeviceGetName"));
    int device = 0;
    char name[256] = {};
    const bool answers = init != nullptr && get != nullptr && nameOf != nullptr && init(0) == 0 &&
                         get(&device, index) == 0 && nameOf(name, sizeof name - 1, device) == 0;
    return answers ? name : std::string();
}

torch::Device chooseDevice(const std::string& name)
{
    if (name == "cpu")
        return torch::kCPU;
    if (name == "auto")
        return torch::cuda::is_available() ? torch::Device(torch::kCUDA, 0)
                                           : torch::Device(torch::kCPU);
    if (name != "cuda" && name.rfind("cuda:", 0) != 0)
        refuse(name, "wanted auto, cpu, cuda or cuda:N");
    const auto index =
        name == "cuda" ? std::optional<std::int64_t>(0) : parseInteger(name.substr(5));
    if (!index || *index < 0)
        refuse(name, "wanted the number of a GPU behind the colon");
    const std::int64_t count = torch::cuda::device_count();
    if (*index >= count)
        refuse(name,
               count == 0   ? "no GPU answers"
               : count == 1 ? "there is 1 GPU"
                            : fmt::format("there are {} GPUs", count));
    return torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(*index));
}

}  // namespace

torch::Device applyRuntime(const RuntimeOptions& options)
{
    if (options.threads > 0)
        at::set_num_threads(options.threads);
    const torch::Device device = chooseDevice(options.device);
    torch::manual_seed(static_cast<std::uint64_t>(options.seed));
    if (device.is_cpu())
        keepFreedMemory();
    return device;
}

std::string deviceTitle(torch::Device device)
{
    const std::string name = device.is_cuda() ? gpuName(device.index()) : std::string();
    return name.empty() ? device.str() : fmt::format("{} ({})", device.str(), name);
}

void checkPrecision(const PrecisionOptions& options, torch::Device device, const Log& log)
{
    if (options.precision == "bf16" && device.is_cpu() && !cpuHasBf16())
        log.warning(
            "this CPU does not compute in bfloat16: bf16 takes several times as long as fp32");
    if (options.precision == "fp16" && device.is_cpu())
        throw Error(ExitCode::Usage,
                    "cannot use --precision",
                    {},
                    "fp16 needs a GPU",
                    "Take bf16 or fp32 on the CPU.");
}

}  // namespace interproto
