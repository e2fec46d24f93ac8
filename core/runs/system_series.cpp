// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/system_series.h"

#include "core/base/text.h"
#include "core/runs/series.h"

#include <unistd.h>

#include <fstream>
#include <string_view>

namespace interproto {

namespace {

constexpr double kGigabyte = 1e9;

/// Bytes of memory that this process holds; 0 where the system does not tell.
double residentBytes()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0, resident = 0;
    file >> pages >> resident;
    return file ? resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace

std::optional<int> driverIndex(int cudaIndex, const char* visibleDevices)
{
    if (visibleDevices == nullptr)
        return cudaIndex;
    const std::vector<std::string_view> visible = split(visibleDevices, ',');
    if (cudaIndex < 0 || static_cast<std::size_t>(cudaIndex) >= visible.size())
        return std::nullopt;
    const auto number = parseInteger(trimmed(visible[static_cast<std::size_t>(cudaIndex)]));
    return number && *number >= 0 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

SystemSeries::SystemSeries(std::optional<int> gpu, const std::string& library)
    : gpu_(gpu), monitor_(gpu ? std::make_unique<GpuMonitor>(library) : nullptr)
{
}

std::vector<std::pair<std::string, double>> SystemSeries::sample(
    std::chrono::steady_clock::time_point now)
{
    std::vector<std::pair<std::string, double>> points;
    if (last_ && now - *last_ < kApart)
        return points;
    last_ = now;
    if (const double bytes = residentBytes(); bytes > 0)
        points.emplace_back(kProcessMemoryTag, bytes / kGigabyte);
    if (!monitor_)
        return points;
    for (const GpuState& gpu : monitor_->gpus()) {
        if (gpu.index != *gpu_)
            continue;
        points.emplace_back(kGpuMemoryTag,
                            static_cast<double>(gpu.totalBytes - gpu.freeBytes) / kGigabyte);
        if (gpu.load >= 0)
            points.emplace_back(kGpuLoadTag, gpu.load);
    }
    return points;
}

}  // namespace interproto
