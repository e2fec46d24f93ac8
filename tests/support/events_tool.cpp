// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads event files for the comparison with TensorBoard.
//   events_tool write DIR [RESUMED_AT]   lines `tag value step wall_time` on stdin, one record
//   each; `ok` on stdout once a line is written events_tool dump DIR                 JSON:
//   {"series": {tag: [[step, wall time, value], ...]}, "issues": [text, ...]} events_tool follow
//   DIR               polls until a line arrives on stdin, then dumps what the polls together have
//   read
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/tfevents.h"

#include <nlohmann/json.hpp>
#include <poll.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>

namespace {

using nlohmann::json;

/// JSON has no words for infinities and NaN.
json numberOrText(float value)
{
    return std::isfinite(value) ? json(value) : json(interproto::exactNumber(value));
}

void dump(const interproto::ScalarSeries& all)
{
    json series = json::object();
    for (const auto& [tag, points] : all.series())
        for (const interproto::ScalarPoint& point : points)
            series[tag].push_back({point.step, point.wallTime, numberOrText(point.value)});
    json issues = json::array();
    for (const interproto::Issue& issue : all.issues().items())
        issues.push_back(issue.text());
    std::cout << json{{"series", series}, {"issues", issues}}.dump() << "\n";
}

int write(const std::string& folder, std::optional<std::int64_t> resumedAt)
{
    interproto::EventWriter writer(folder, resumedAt);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream fields(line);
        std::string tag;
        std::string value;
        std::int64_t step = 0;
        double wallTime = 0;
        fields >> tag >> value >> step >> wallTime;
        writer.scalar(tag, std::strtof(value.c_str(), nullptr), step, wallTime);
        std::cout << "ok" << std::endl;
    }
    return 0;
}

int follow(const std::string& folder)
{
    interproto::ScalarSeries series(folder);
    for (bool asked = false; !asked;) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        asked = ::poll(&input, 1, 1) > 0;
        series.poll();
    }
    dump(series);
    return 0;
}

int run(const std::vector<std::string>& arguments)
{
    const std::string task = arguments.size() > 1 ? arguments[0] : "";
    if (task == "write")
        return write(arguments[1],
                     arguments.size() > 2 ? interproto::parseInteger(arguments[2]) : std::nullopt);
    if (task == "follow")
        return follow(arguments[1]);
    if (task != "dump") {
        std::fputs("usage: events_tool write DIR [RESUMED_AT] | dump DIR | follow DIR\n", stderr);
        return 2;
    }
    interproto::ScalarSeries series(arguments[1]);
    series.poll();
    dump(series);
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "events_tool: %s\n", error.what());
        return 1;
    }
}
