// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gpu_monitor.h"

#include <dlfcn.h>

#include <array>
#include <cstring>

namespace interproto {

namespace {

// The part of NVML's stable C interface that is used here; 0 is success.
using Device = void*;
struct Memory {
    unsigned long long total;
    unsigned long long free;
    unsigned long long used;
};
struct Utilization {
    unsigned int gpu;
    unsigned int memory;
};
constexpr unsigned int kMostGpus = 1024;  ///< more is a library that lies

}  // namespace

class GpuMonitor::Library {
public:
    static std::unique_ptr<Library> open(const std::string& name)
    {
        std::unique_ptr<Library> library(
            new Library(::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL)));
        return library->isUsable() ? std::move(library) : nullptr;
    }
    ~Library()
    {
        if (hasBegun_)
            shutdown_();
        if (handle_ != nullptr)
            ::dlclose(handle_);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    std::vector<GpuState> gpus() const
    {
        unsigned int count = 0;
        if (count_(&count) != 0)
            return {};
        std::vector<GpuState> states;
        for (unsigned int i = 0; i < count && i < kMostGpus; ++i) {
            GpuState state;
            if (ask(i, state))
                states.push_back(std::move(state));
        }
        return states;
    }

private:
    explicit Library(void* handle) : handle_(handle)
    {
        if (handle_ == nullptr)
            return;
        find("nvmlInit_v2", init_);
        find("nvmlShutdown", shutdown_);
        find("nvmlDeviceGetCount_v2", count_);
        find("nvmlDeviceGetHandleByIndex_v2", device_);
        find("nvmlDeviceGetMemoryInfo", memory_);
        find("nvmlDeviceGetUtilizationRates", utilization_);
        find("nvmlDeviceGetName", name_);
        hasBegun_ = init_ != nullptr && shutdown_ != nullptr && init_() == 0;
    }

    template <typename Function>
    void find(const char* name, Function& into)
    {
        void* symbol = ::dlsym(handle_, name);
        std::memcpy(&into, &symbol, sizeof symbol);
    }

    bool isUsable() const
    {
        return hasBegun_ && count_ != nullptr && device_ != nullptr && memory_ != nullptr &&
               name_ != nullptr;
    }

    bool ask(unsigned int index, GpuState& state) const
    {
        Device device = nullptr;
        Memory memory = {};
        std::array<char, 128> name = {};
        if (device_(index, &device) != 0 || memory_(device, &memory) != 0)
            return false;
        state.index = static_cast<int>(index);
        state.totalBytes = memory.total;
        state.freeBytes = memory.free;
        if (name_(device, name.data(), static_cast<unsigned int>(name.size() - 1)) == 0)
            state.name = name.data();
        Utilization load = {};
        if (utilization_ != nullptr && utilization_(device, &load) == 0)
            state.load = static_cast<int>(load.gpu);
        return true;
    }

    void* handle_;
    bool hasBegun_ = false;
    int (*init_)() = nullptr;
    int (*shutdown_)() = nullptr;
    int (*count_)(unsigned int*) = nullptr;
    int (*device_)(unsigned int, Device*) = nullptr;
    int (*memory_)(Device, Memory*) = nullptr;
    int (*utilization_)(Device, Utilization*) = nullptr;
    int (*name_)(Device, char*, unsigned int) = nullptr;
};

GpuMonitor::GpuMonitor(const std::string& library) : library_(Library::open(library)) {}

GpuMonitor::~GpuMonitor() = default;

std::vector<GpuState> GpuMonitor::gpus() const
{
    return library_ ? library_->gpus() : std::vector<GpuState>();
}

}  // namespace interproto
