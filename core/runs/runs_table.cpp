// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runs_table.h"

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/runs/terminal_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace interproto {

namespace {

using Json = nlohmann::ordered_json;

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : terminalText(text);
}

std::vector<std::string> rowOf(const RunStatus& run, const std::set<std::string>& sets)
{
    const Started& start = run.start;
    std::vector<std::string> row = {runStateName(run.state),
                                    orDash(start.method.empty() ? start.task : start.method),
                                    start.seed >= 0 ? fmt::format("{}", start.seed) : "-"};
    row.push_back(start.totalSteps > 0 ? fmt::format("{}/{}", run.step, start.totalSteps)
                                       : fmt::format("{}", run.step));
    row.push_back(start.epochs > 0 ? fmt::format("{}/{}", run.epoch + 1, start.epochs) : "-");
    for (const std::string& set : sets) {
        const auto found = run.sets.find(set);
        const bool known = found != run.sets.end() && std::isfinite(found->second.best);
        row.push_back(known ? fmt::format("{:.2f}", 100 * found->second.best) : "-");
    }
    row.push_back(humanSeconds(run.duration));
    row.push_back(terminalText(run.path));
    return row;
}

Json statusObject(const RunStatus& run)
{
    Json json;
    json["path"] = run.path;
    json["state"] = runStateName(run.state);
    json["task"] = run.start.task;
    json["method"] = run.start.method;
    json["network"] = run.start.network;
    json["seed"] = run.start.seed;
    json["step"] = run.step;
    json["total_steps"] = run.start.totalSteps;
    json["epoch"] = run.epoch;
    json["epochs"] = run.start.epochs;
    json["starts"] = run.starts;
    json["started"] = isoTime(run.firstTime);
    json["last_event"] = isoTime(run.lastTime);
    json["duration"] = run.duration;
    json["rate"] = run.progress.rate;
    json["unit"] = run.progress.unit;
    json["seconds_left"] = run.progress.secondsLeft;
    Json sets = Json::object();
    for (const auto& [name, set] : run.sets)
        sets[name] = {{"best", set.best},
                      {"best_step", set.bestStep},
                      {"last", set.last},
                      {"last_step", set.lastStep}};
    json["sets"] = sets;
    json["checkpoint"] = run.checkpoint.path;
    json["checkpoint_step"] = run.checkpoint.step;
    json["warnings"] = run.warnings;
    json["errors"] = run.errors;
    json["broken_lines"] = run.brokenLines;
    json["ending"] = run.ending;
    json["exit_code"] = run.exitCode;
    if (run.isAlive())
        json["process"] = {{"pid", run.owner.pid},
                           {"host", run.owner.host},
                           {"since", isoTime(run.owner.startTime)}};
    return json;
}

std::string dumped(const Json& json)
{
    return jsonText(json, 2);
}

}  // namespace

std::vector<RunStatus> listRuns(const std::string& folder, RunSearch search)
{
    std::vector<RunStatus> runs;
    for (const std::string& path : findRunFolders(folder, search))
        runs.push_back(runStatus(path));
    return runs;
}

std::string renderRunsTable(const std::vector<RunStatus>& runs)
{
    if (runs.empty())
        return "no runs\n";
    std::set<std::string> sets;
    for (const RunStatus& run : runs)
        for (const auto& [name, set] : run.sets)
            sets.insert(name);
    std::vector<std::vector<std::string>> rows = {{"state", "method", "seed", "step", "epoch"}};
    for (const std::string& set : sets)
        rows[0].push_back(fitted(terminalText(set), 16));
    rows[0].insert(rows[0].end(), {"duration", "path"});
    for (const RunStatus& run : runs)
        rows.push_back(rowOf(run, sets));
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            std::size_t widest = 0;
            for (const auto& other : rows)
                widest = std::max(widest, columnsOf(other[i]));
            text += padded(row[i], widest + 2);
        }
        text += row.back() + "\n";
    }
    return text;
}

std::string runsToJson(const std::vector<RunStatus>& runs)
{
    Json json = Json::array();
    for (const RunStatus& run : runs)
        json.push_back(statusObject(run));
    return dumped(json);
}

std::string statusToJson(const RunStatus& run)
{
    return dumped(statusObject(run));
}

}  // namespace interproto
