// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/runs/events.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_queue.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <set>
#include <utility>

namespace interproto {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kMostJobs = 10'000;
constexpr std::size_t kMostOptions = 300;
constexpr std::size_t kLongestValue = 65536;
constexpr std::array kStates = {QueueJobState::Waiting,
                                QueueJobState::Running,
                                QueueJobState::Finished,
                                QueueJobState::Failed,
                                QueueJobState::Stopped};
constexpr std::array kWishes = {QueueWish::Run, QueueWish::Pause, QueueWish::Stop};
/// The queue's own, and what names a file to write or further options: what a job may not set, as
/// a queue may be a stranger's.
constexpr std::array kReserved = {"out",
                                  "resume",
                                  "force",
                                  "journal",
                                  "json",
                                  "quiet",
                                  "help",
                                  "print_config",
                                  "config",
                                  "step_log",
                                  "record_batch_order",
                                  "batch_order"};

std::string textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t integerOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

int smallOf(const Json& object, const char* key)
{
    return static_cast<int>(std::clamp<std::int64_t>(integerOf(object, key), INT_MIN, INT_MAX));
}

double timeOf(const Json& object, const char* key)
{
    return secondsFromIso(textOf(object, key)).value_or(0);
}

/// A value as typed after its flag: a person may have written a number or a list into the file.
std::string optionText(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return value.is_primitive() && !value.is_null() ? jsonText(value) : std::string();
    std::string text;
    for (const Json& item : value)
        text += (text.empty() ? "" : ",") + (item.is_array() ? std::string() : optionText(item));
    return text;
}

QueueJob jobFrom(const Json& json)
{
    QueueJob job;
    job.name = textOf(json, "name");
    job.folder = textOf(json, "folder");
    const std::string state = textOf(json, "state");
    for (const QueueJobState known : kStates)
        if (state == queueJobStateName(known))
            job.state = known;
    job.exitCode = smallOf(json, "exit_code");
    job.device = textOf(json, "device");
    job.message = textOf(json, "message");
    job.starts = smallOf(json, "starts");
    job.startTime = timeOf(json, "started");
    job.endTime = timeOf(json, "ended");
    if (const auto options = json.find("options"); options != json.end() && options->is_object())
        for (const auto& [key, value] : options->items())
            job.options.emplace_back(key, optionText(value));
    return job;
}

Json jobObject(const QueueJob& job)
{
    Json json;
    json["name"] = job.name;
    json["folder"] = job.folder;
    json["state"] = queueJobStateName(job.state);
    json["exit_code"] = job.exitCode;
    json["device"] = job.device;
    json["message"] = job.message;
    json["starts"] = job.starts;
    json["started"] = job.startTime > 0 ? Json(isoTime(job.startTime)) : Json();
    json["ended"] = job.endTime > 0 ? Json(isoTime(job.endTime)) : Json();
    json["options"] = Json::object();
    for (const auto& [key, value] : job.options)
        json["options"][key] = value;
    return json;
}

bool isPlainName(const std::string& name)
{
    return !name.empty() && name.size() <= 100 && safeFileName(name) == name;
}

bool isOptionName(const std::string& name)
{
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// Nothing of ours is nested deeper; the parser passes over what is.
Json parseShallow(const std::string& text)
{
    const auto keep = [](int depth, Json::parse_event_t, Json&) { return depth <= 6; };
    return Json::parse(text, keep, false);
}

void takeJobs(const Json& list, const std::string& source, RunQueue& queue, IssueList& issues)
{
    const auto leaveOut = [&](std::size_t record, const std::string& why) {
        issues.add({Severity::Warning,
                    "queue-job-broken",
                    Where{source, 0, {}, static_cast<std::int64_t>(record)},
                    why,
                    "Until it is corrected the job is left out and the queue cannot be changed."});
    };
    std::set<std::string> names;
    for (std::size_t i = 0; i < list.size() && queue.jobs.size() < kMostJobs; ++i) {
        if (!list[i].is_object()) {
            leaveOut(i, "found no object");
            continue;
        }
        QueueJob job = jobFrom(list[i]);
        if (const std::string problem = queueJobProblem(job); !problem.empty())
            leaveOut(i, problem);
        else if (!names.insert(job.name).second)
            leaveOut(i,
                     fmt::format("a second job of the name {}", quoted(std::as_const(job.name))));
        else
            queue.jobs.push_back(std::move(job));
    }
    if (list.size() > kMostJobs)
        leaveOut(kMostJobs, fmt::format("more than {} jobs", kMostJobs));
}

}  // namespace

const char* queueJobStateName(QueueJobState state)
{
    switch (state) {
        case QueueJobState::Waiting:
            return "waiting";
        case QueueJobState::Running:
            return "running";
        case QueueJobState::Finished:
            return "finished";
        case QueueJobState::Failed:
            return "failed";
        case QueueJobState::Stopped:
            return "stopped";
    }
    return "";
}

const char* queueWishName(QueueWish wish)
{
    switch (wish) {
        case QueueWish::Run:
            return "run";
        case QueueWish::Pause:
            return "pause";
        case QueueWish::Stop:
            return "stop";
    }
    return "";
}

std::string queueJobProblem(const QueueJob& job)
{
    if (!isPlainName(job.name))
        return fmt::format("found the name {}, wanted 1 to 100 of A-Z a-z 0-9 . _ -",
                           quoted(job.name));
    if (!isSafeRelativePath(job.folder) || job.folder.size() > 1000)
        return fmt::format("found the folder {}, wanted one below the queue's", quoted(job.folder));
    if (job.options.size() > kMostOptions)
        return fmt::format("found {} options", job.options.size());
    for (const auto& [key, value] : job.options) {
        if (!isOptionName(key))
            return fmt::format("found the option {}", quoted(key));
        if (std::find(kReserved.begin(), kReserved.end(), key) != kReserved.end())
            return fmt::format("found the option {}, which the queue sets itself", quoted(key));
        if (value.size() > kLongestValue || value.find('\0') != std::string::npos)
            return fmt::format("found no usable value of the option {}", quoted(key));
    }
    return {};
}

std::string queueToJson(const RunQueue& queue)
{
    Json json;
    json["version"] = kVersion;
    json["revision"] = queue.revision;
    json["wish"] = queueWishName(queue.wish);
    json["worked"] = queue.isWorked;
    json["jobs"] = Json::array();
    for (const QueueJob& job : queue.jobs)
        json["jobs"].push_back(jobObject(job));
    return jsonText(json, 1) + "\n";
}

RunQueue queueFromJson(const std::string& text, const std::string& source, IssueList& issues)
{
    RunQueue queue;
    const Json json = parseShallow(text);
    const auto jobs = json.is_object() ? json.find("jobs") : json.end();
    if (!json.is_object() || jobs == json.end() || !jobs->is_array()) {
        issues.add({Severity::Error,
                    "queue-broken",
                    Where::inFile(source),
                    "found no queue (a JSON object with a list of jobs)",
                    "Correct the file or remove it."});
        return queue;
    }
    if (const std::int64_t version = integerOf(json, "version"); version > kVersion)
        issues.add({Severity::Error,
                    "queue-newer",
                    Where::atKey(source, "version"),
                    fmt::format("found version {}, wanted at most {}", version, kVersion),
                    "Use the version of the program that wrote it."});
    queue.revision = integerOf(json, "revision");
    const std::string wish = textOf(json, "wish");
    for (const QueueWish known : kWishes)
        if (wish == queueWishName(known))
            queue.wish = known;
    if (const auto worked = json.find("worked"); worked != json.end() && worked->is_boolean())
        queue.isWorked = worked->get<bool>();
    takeJobs(*jobs, source, queue, issues);
    return queue;
}

}  // namespace interproto
