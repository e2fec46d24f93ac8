// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What a task says about itself while it works: plain values, one JSON line each in the journal
/// and on standard output with `--json`. A step counts optimiser steps taken (the first gives 1),
/// an epoch is 0-based, below 0: does not apply.
namespace interproto {

/// The first line of each process that works on a run.
struct Started {
    std::string task = {};  ///< "train"
    std::int64_t pid = 0;
    std::string host = {};
    std::string version = {};
    std::int64_t resumedFromStep = -1;  ///< steps taken at the checkpoint; below 0: a new start
    std::string method = {};            ///< catalogue key; "" when the task has none
    std::string network = {};           ///< "ir-50"
    std::int64_t seed = -1;
    std::int64_t epochs = 0;      ///< 0: not a training
    std::int64_t totalSteps = 0;  ///< 0: not known
};
struct ProgressMade {
    Progress progress = {};
    std::int64_t epoch = -1;
    std::int64_t step = -1;
};
/// The end of an epoch; losses are means over its steps.
struct EpochEnded {
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    double meanLoss = 0;
    std::map<std::string, double> losses = {};  ///< the parts by name: "ce", "proto"
    double lr = 0;
    double imagesPerSecond = 0;
    double seconds = 0;
};
struct Evaluated {
    std::string set = {};
    std::int64_t step = 0;
    std::int64_t epoch = -1;
    double accuracy = 0;  ///< in [0, 1]
    double threshold = 0;
    std::int64_t pairs = 0;
    std::int64_t skippedPairs = 0;
    double seconds = 0;
    bool isBest = false;
    std::string path = {};  ///< of the CSV, relative to the run
};
struct CheckpointWritten {
    std::string path = {};  ///< relative to the run
    std::int64_t step = 0;
    std::int64_t bytes = 0;
    double seconds = 0;
};
struct Message {
    Severity severity = Severity::Info;
    std::string text = {};
};
struct ArtifactWritten {
    std::string kind = {};  ///< "evaluation", "weights", "prototypes", "embeddings", ...
    std::string path = {};  ///< relative to the run, or as the user gave it
};
struct Paused {
    std::int64_t step = -1;
};
struct Resumed {
    std::int64_t step = -1;
};
/// Ended early, on request, with everything saved.
struct Stopped {
    std::string reason = {};  ///< "control", "signal", "max_steps"
    int signal = 0;
    std::int64_t step = -1;
};
struct Failed {
    int exitCode = 1;
    std::string message = {};
};
struct Finished {
    std::string result = "{}";  ///< a JSON object as text: the task's figures
};
/// A kind that a later version writes: kept as it is.
struct UnknownEvent {
    std::string name = {};
    std::string json = {};
};

using Event = std::variant<Started,
                           ProgressMade,
                           EpochEnded,
                           Evaluated,
                           CheckpointWritten,
                           Message,
                           ArtifactWritten,
                           Paused,
                           Resumed,
                           Stopped,
                           Failed,
                           Finished,
                           UnknownEvent>;

/// An event with the moment it was written.
struct TimedEvent {
    double time = 0;  ///< seconds since 1970; 0: unreadable
    Event event;
};

/// "started", "progress", "epoch", "evaluated", "checkpoint", "message", "artifact", "paused",
/// "resumed", "stopped", "failed", "finished".
std::string eventName(const Event& event);
/// One JSON object without its line end: "time" (ISO 8601, UTC) and "event" first. Numbers that are
/// not finite are null; bytes that are no UTF-8 become U+FFFD. A text above 64 KiB is cut; a result
/// that would make the line longer than 1 MiB becomes {"too_long": true}.
std::string toJson(const TimedEvent& event);
/// Nothing when the text is no event: no JSON object, without "event", nested deeper than 64,
/// larger than 1 MiB. Unknown fields are passed over; missing ones, and those of another type, keep
/// their defaults. `why` says what was wrong.
std::optional<TimedEvent> eventFromJson(std::string_view json, std::string* why = nullptr);
/// Seconds since 1970 of isoTime()'s text; nothing when it is none.
std::optional<double> secondsFromIso(std::string_view text);

}  // namespace interproto
