// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/catalog/query.h"
#include "core/catalog/scan.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

/// VmHWM: getrusage() would count the process that started this one.
std::int64_t peakBytes()
{
    std::int64_t kilobytes = 0;
    std::FILE* status = std::fopen("/proc/self/status", "r");
    char line[256];
    while (status != nullptr && std::fgets(line, sizeof line, status) != nullptr)
        if (std::strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = std::atoll(line + 6);
    if (status != nullptr)
        std::fclose(status);
    return kilobytes * 1024;
}

}  // namespace

/// `scan_tool ROOT AGES CATALOG headers|no-headers|index`: one scan, or one load of the training
/// index, as a line of JSON with seconds and memory. What scan_bench.py measures.
int main(int count, char** arguments)
{
    using namespace interproto;
    if (count != 5)
        return 2;
    const std::int64_t before = peakBytes();
    const bool isIndex = std::strcmp(arguments[4], "index") == 0;
    try {
        std::int64_t images = 0;
        double seconds = 0;
        std::int64_t headers = 0;
        if (isIndex) {
            const Catalog catalog(arguments[3]);
            const double start = static_cast<double>(std::clock());
            images = static_cast<std::int64_t>(loadTrainingIndex(catalog).size());
            seconds = (static_cast<double>(std::clock()) - start) / CLOCKS_PER_SEC;
        } else {
            ScanOptions options;
            options.trainRoot = arguments[1];
            options.ageFile = arguments[2];
            options.catalogFile = arguments[3];
            options.readHeaders = std::strcmp(arguments[4], "headers") == 0;
            const ScanReport report = scan(options);
            images = report.images;
            seconds = report.seconds;
            headers = report.headersRead;
        }
        fmt::print(
            "{{\"images\": {}, \"seconds\": {:.3f}, \"headers\": {}, \"bytes_per_image\": {}}}\n",
            images,
            seconds,
            headers,
            images == 0 ? 0 : (peakBytes() - before) / images);
        return 0;
    } catch (const Error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return static_cast<int>(error.code());
    }
}
