// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// One GPU as its driver tells of it.
struct GpuState {
    int index = 0;  ///< in the driver's order (by bus address)
    std::string name;
    std::uint64_t totalBytes = 0;
    std::uint64_t freeBytes = 0;
    int load = -1;  ///< percent; below 0: not told
};

inline constexpr const char* kGpuLibrary = "libnvidia-ml.so.1";

/// Names, memory and load of NVIDIA GPUs through the driver's own library (NVML), which is opened
/// when it is there: neither a CUDA toolkit nor LibTorch is needed, and no GPU memory is taken.
///
///     const GpuMonitor monitor;
///     for (const GpuState& gpu : monitor.gpus()) ...
///
/// Opening may take a second while the driver wakes up: not for the GUI thread. One thread at a
/// time.
class GpuMonitor {
public:
    /// `library`: another name or path than the driver's.
    explicit GpuMonitor(const std::string& library = kGpuLibrary);
    ~GpuMonitor();
    GpuMonitor(const GpuMonitor&) = delete;
    GpuMonitor& operator=(const GpuMonitor&) = delete;

    /// False where there is no driver; then there are no GPUs.
    bool isAvailable() const { return library_ != nullptr; }
    /// As they are now. One that does not answer is left out.
    std::vector<GpuState> gpus() const;

private:
    class Library;
    std::unique_ptr<Library> library_;
};

}  // namespace interproto
