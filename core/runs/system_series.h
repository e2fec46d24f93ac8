// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gpu_monitor.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// The driver's number of CUDA device `cudaIndex` under a CUDA_VISIBLE_DEVICES of numbers (null:
/// all are visible); nothing when it names GPUs otherwise or has fewer.
std::optional<int> driverIndex(int cudaIndex, const char* visibleDevices);

/// Memory of this process, and memory and load of its GPU, now and then. One thread.
class SystemSeries {
public:
    static constexpr std::chrono::seconds kApart{5};

    /// `gpu`: the driver's number of the GPU, when one is used.
    explicit SystemSeries(std::optional<int> gpu, const std::string& library = kGpuLibrary);

    /// Points of now by tag; none before kApart has gone by since the last ones.
    std::vector<std::pair<std::string, double>> sample(
        std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());

private:
    std::optional<int> gpu_;
    std::unique_ptr<GpuMonitor> monitor_;
    std::optional<std::chrono::steady_clock::time_point> last_;
};

}  // namespace interproto
