// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/cuda_loader.h"

#include <ATen/Version.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <torch/version.h>
#include <unistd.h>

#include <climits>
#include <cstring>

namespace interproto {

namespace {

/// Devices of the driver, asked without any CUDA header; below 0: there is no driver.
int driverDevices()
{
    void* driver = dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (driver == nullptr)
        return -1;
    const auto init = reinterpret_cast<int (*)(unsigned)>(dlsym(driver, "cuInit"));
    const auto count = reinterpret_cast<int (*)(int*)>(dlsym(driver, "cuDeviceGetCount"));
    int devices = 0;
    const bool answers =
        init != nullptr && count != nullptr && init(0) == 0 && count(&devices) == 0;
    return answers ? devices : -1;
}

std::string pluginPath()
{
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    std::string program(path, length > 0 ? static_cast<std::size_t>(length) : 0);
    return program.substr(0, program.find_last_of('/') + 1) + "libinterproto_cuda.so";
}

}  // namespace

CudaStatus loadCuda(bool evenWithoutDriver)
{
    CudaStatus status;
    status.devices = driverDevices();
    if (status.devices <= 0 && !evenWithoutDriver) {
        status.status = status.devices < 0 ? "no NVIDIA driver" : "the NVIDIA driver knows no GPU";
        return status;
    }
    const std::string plugin = pluginPath();
    if (::access(plugin.c_str(), R_OK) != 0) {
        status.status = "built without the CUDA side";
        return status;
    }
    if (dlopen(plugin.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        status.status = fmt::format("the CUDA side does not load: {}", dlerror());
        return status;
    }
    status.loaded = true;
    status.status = status.devices > 0 ? "loaded" : "loaded, but no NVIDIA driver answers";
    return status;
}

std::string libtorchMismatch()
{
    const std::string wanted = fmt::format(
        "TORCH_VERSION={}.{}.{}", TORCH_VERSION_MAJOR, TORCH_VERSION_MINOR, TORCH_VERSION_PATCH);
    if (at::show_config().find(wanted) != std::string::npos)
        return {};
    return fmt::format(
        "another LibTorch was loaded than {} this program was built with; is a distribution's "
        "libtorch installed?",
        TORCH_VERSION);
}

}  // namespace interproto
