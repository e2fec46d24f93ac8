// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/jobs/revision.h"
#include "core/jobs/runtime.h"
#include "core/jobs/small_jobs.h"
#include "core/nets/speed.h"

#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <cstdlib>
#include <thread>

namespace interproto {

namespace {

/// Which library serves matrix products: it must be LibTorch's own, OpenCV's neighbour is ten times
/// slower.
std::string blasLibrary()
{
    Dl_info info{};
    void* symbol = dlsym(RTLD_DEFAULT, "sgemm_");
    return symbol != nullptr && dladdr(symbol, &info) != 0 && info.dli_fname != nullptr
               ? info.dli_fname
               : "none";
}

std::vector<std::string> advice(bool cuda)
{
    std::vector<std::string> lines;
    if (!cuda && cpuHasBf16())
        lines.push_back(
            "this CPU computes in bfloat16: --precision bf16 trains about twice as fast");
    const char* waiting = std::getenv("OMP_WAIT_POLICY");
    if (waiting == nullptr || lowered(waiting) != "passive")
        lines.push_back(
            "threads spin while they wait: set OMP_WAIT_POLICY=passive on a machine with other "
            "work");
    if (blasLibrary().find("torch_cpu") == std::string::npos)
        lines.push_back(
            "matrix products are not LibTorch's own: another BLAS was loaded before it");
    if (!cuda)
        lines.push_back("no GPU answers: a CPU trains a MobileFaceNet, an IR-50 takes weeks");
    return lines;
}

}  // namespace

TaskResult DoctorJob::run(JobContext& context)
{
    std::vector<std::string> gpus;  // what --device takes, and the name
    for (c10::DeviceIndex i = 0; i < torch::cuda::device_count(); ++i)
        gpus.push_back(deviceTitle(torch::Device(torch::kCUDA, i)));
    const std::vector<std::string> advised = advice(!gpus.empty());
    TaskResult result;
    result.json = {{"version", INTERPROTO_VERSION},
                   {"revision", buildRevision()},
                   {"libtorch", TORCH_VERSION},
                   {"cuda_library_loaded", at::hasCUDA() || at::detail::getCUDAHooks().hasCUDA()},
                   {"gpus", gpus.size()},
                   {"gpu_names", gpus},
                   {"cores", std::thread::hardware_concurrency()},
                   {"threads", at::get_num_threads()},
                   {"bf16", cpuHasBf16()},
                   {"blas", escapeControl(blasLibrary())},
                   {"cuda_status", context.cudaStatus},
                   {"advice", advised}};
    result.text = fmt::format(
        "interproto {} ({})\nLibTorch {}\nGPUs: {} ({})\nCPU: {} cores, {} threads, bf16 {}\n",
        INTERPROTO_VERSION,
        buildRevision(),
        TORCH_VERSION,
        gpus.size(),
        context.cudaStatus,
        std::thread::hardware_concurrency(),
        at::get_num_threads(),
        cpuHasBf16() ? "yes" : "no");
    for (const std::string& gpu : gpus)
        result.text += gpu + "\n";
    for (const std::string& line : advised)
        result.text += "advice: " + line + "\n";
    return result;
}

}  // namespace interproto
