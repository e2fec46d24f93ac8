// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/run_row.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/tfevents.h"

#include <algorithm>

namespace interproto::ui {

RunRow rowOf(const RunStatus& status, const RunFacts& facts)
{
    RunRow row;
    row.path = status.path;
    row.isRead = true;
    row.state = status.state;
    row.method = status.start.method;
    row.network = status.start.network;
    row.seed = status.start.seed;
    row.data = facts.dataPath;
    row.step = status.step;
    row.totalSteps = status.start.totalSteps;
    row.startTime = status.firstTime;
    row.lastTime = status.lastTime;
    row.duration = status.duration;
    row.sets = status.sets;
    row.ending = status.ending;
    row.warnings = status.warnings;
    row.errors = status.errors;
    row.brokenLines = status.brokenLines;
    row.canGoOn = facts.isKnown && status.start.task == "train" &&
                  (status.state == RunState::Crashed || status.state == RunState::Stopped ||
                   status.state == RunState::Failed);
    return row;
}

RunRow rowOfEvents(const std::string& folder)
{
    RunRow row;
    row.path = folder;
    row.isRead = true;
    std::vector<std::string> names;
    try {
        names = sortedNames(folder);
    } catch (const Error&) {
        return row;
    }
    for (const std::string& name : names) {
        if (name.find("tfevents") == std::string::npos)
            continue;
        const EventTail tail = readEventTail(joined(folder, name));
        if (tail.lastTime <= 0)
            continue;
        row.step = std::max(row.step, tail.lastStep);
        row.lastTime = std::max(row.lastTime, tail.lastTime);
        if (tail.firstTime > 0 && (row.startTime <= 0 || tail.firstTime < row.startTime))
            row.startTime = tail.firstTime;
        row.duration += std::max(tail.lastTime - tail.firstTime, 0.0);
    }
    return row;
}

}  // namespace interproto::ui
