// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/events.h"

#include "core/base/json_text.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <ctime>
#include <limits>
#include <utility>

namespace interproto {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 64;
constexpr std::size_t kLongestLine = std::size_t(1) << 20;
constexpr std::size_t kLongestText = std::size_t(1) << 16;

/// Each struct names its fields once; a writer and a reader walk over them.
template <typename Walker, typename E>
void walk(Walker& field, E& e)
{
    using Kind = std::remove_const_t<E>;
    if constexpr (std::is_same_v<Kind, Started>) {
        field("task", e.task), field("pid", e.pid), field("host", e.host),
            field("version", e.version);
        field("resumed_from_step", e.resumedFromStep), field("method", e.method),
            field("network", e.network);
        field("seed", e.seed), field("epochs", e.epochs), field("total_steps", e.totalSteps);
    } else if constexpr (std::is_same_v<Kind, ProgressMade>) {
        field("stage", e.progress.stage), field("done", e.progress.done),
            field("total", e.progress.total);
        field("rate", e.progress.rate), field("seconds_left", e.progress.secondsLeft);
        field("unit", e.progress.unit), field("epoch", e.epoch), field("step", e.step);
    } else if constexpr (std::is_same_v<Kind, EpochEnded>) {
        field("epoch", e.epoch), field("step", e.step), field("mean_loss", e.meanLoss),
            field("losses", e.losses);
        field("lr", e.lr), field("images_per_second", e.imagesPerSecond),
            field("seconds", e.seconds);
    } else if constexpr (std::is_same_v<Kind, Evaluated>) {
        field("set", e.set), field("step", e.step), field("epoch", e.epoch),
            field("accuracy", e.accuracy);
        field("threshold", e.threshold), field("pairs", e.pairs),
            field("skipped_pairs", e.skippedPairs);
        field("seconds", e.seconds), field("best", e.isBest), field("path", e.path);
    } else if constexpr (std::is_same_v<Kind, CheckpointWritten>) {
        field("path", e.path), field("step", e.step), field("bytes", e.bytes),
            field("seconds", e.seconds);
    } else if constexpr (std::is_same_v<Kind, Message>) {
        field("severity", e.severity), field("text", e.text);
    } else if constexpr (std::is_same_v<Kind, ArtifactWritten>) {
        field("kind", e.kind), field("path", e.path);
    } else if constexpr (std::is_same_v<Kind, Paused> || std::is_same_v<Kind, Resumed>) {
        field("step", e.step);
    } else if constexpr (std::is_same_v<Kind, Stopped>) {
        field("reason", e.reason), field("signal", e.signal), field("step", e.step);
    } else if constexpr (std::is_same_v<Kind, Failed>) {
        field("exit_code", e.exitCode), field("message", e.message);
    }
}

std::string cutText(const std::string& text)
{
    if (text.size() <= kLongestText)
        return text;
    std::size_t end = kLongestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

struct Writer {
    Json& json;

    void operator()(const char* name, const std::string& value) { json[name] = cutText(value); }
    void operator()(const char* name, bool value) { json[name] = value; }
    void operator()(const char* name, int value) { json[name] = value; }
    void operator()(const char* name, std::int64_t value) { json[name] = value; }
    void operator()(const char* name, double value) { json[name] = value; }
    void operator()(const char* name, Severity value) { json[name] = severityName(value); }
    void operator()(const char* name, const std::map<std::string, double>& value)
    {
        json[name] = value;
    }
};

/// Fills fields that are there and of the right type; the others keep their defaults.
struct Reader {
    const Json& json;

    const Json* find(const char* name) const
    {
        const auto found = json.find(name);
        return found == json.end() ? nullptr : &*found;
    }
    void operator()(const char* name, std::string& value) const
    {
        if (const Json* found = find(name); found != nullptr && found->is_string())
            value = found->get<std::string>();
    }
    void operator()(const char* name, bool& value) const
    {
        if (const Json* found = find(name); found != nullptr && found->is_boolean())
            value = found->get<bool>();
    }
    void operator()(const char* name, std::int64_t& value) const
    {
        const Json* found = find(name);
        if (found == nullptr || !found->is_number_integer())
            return;
        const bool tooLarge =
            found->is_number_unsigned() &&
            found->get<std::uint64_t>() >
                static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (!tooLarge)
            value = found->get<std::int64_t>();
    }
    void operator()(const char* name, int& value) const
    {
        std::int64_t wide = value;
        (*this)(name, wide);
        if (std::in_range<int>(wide))
            value = static_cast<int>(wide);
    }
    static bool number(const Json& found, double& value)
    {
        if (found.is_number())
            value = found.get<double>();
        else if (found.is_null())
            value = std::numeric_limits<double>::quiet_NaN();
        return found.is_number() || found.is_null();
    }
    void operator()(const char* name, double& value) const
    {
        if (const Json* found = find(name))
            number(*found, value);
    }
    void operator()(const char* name, Severity& value) const
    {
        std::string text;
        (*this)(name, text);
        for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
            if (text == severityName(severity))
                value = severity;
    }
    void operator()(const char* name, std::map<std::string, double>& value) const
    {
        const Json* found = find(name);
        if (found == nullptr || !found->is_object())
            return;
        for (const auto& [key, entry] : found->items())
            if (double x = 0; number(entry, x))
                value[key] = x;
    }
};

bool isNestedTooDeep(std::string_view json)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Json parseBounded(std::string_view text)
{
    if (text.size() > kLongestLine || isNestedTooDeep(text))
        return Json(Json::value_t::discarded);
    return Json::parse(text, nullptr, false);
}

std::string dumped(const Json& json)
{
    return jsonText(json);
}

constexpr std::array<const char*, std::variant_size_v<Event> - 1> kNames = {"started",
                                                                            "progress",
                                                                            "epoch",
                                                                            "evaluated",
                                                                            "checkpoint",
                                                                            "message",
                                                                            "artifact",
                                                                            "paused",
                                                                            "resumed",
                                                                            "stopped",
                                                                            "failed",
                                                                            "finished"};

template <std::size_t I = 0>
Event makeEvent(std::size_t index)
{
    if constexpr (I + 1 < std::variant_size_v<Event>)
        return index == I ? Event(std::in_place_index<I>) : makeEvent<I + 1>(index);
    else
        return Event(std::in_place_index<I>);
}

Event readEvent(const std::string& name, const Json& json, std::string_view text)
{
    std::size_t index = 0;
    while (index < kNames.size() && name != kNames[index])
        ++index;
    Event event = makeEvent(index);
    Reader reader{json};
    std::visit([&](auto& e) { walk(reader, e); }, event);
    if (auto* finished = std::get_if<Finished>(&event)) {
        if (const Json* result = reader.find("result"); result != nullptr && result->is_object())
            finished->result = dumped(*result);
    } else if (auto* unknown = std::get_if<UnknownEvent>(&event)) {
        *unknown = {name, std::string(text)};
    }
    return event;
}

}  // namespace

std::string eventName(const Event& event)
{
    if (const auto* unknown = std::get_if<UnknownEvent>(&event))
        return unknown->name;
    return kNames[event.index()];
}

std::string toJson(const TimedEvent& event)
{
    Json json;
    json["time"] = isoTime(event.time);
    json["event"] = eventName(event.event);
    Writer writer{json};
    std::visit([&](const auto& e) { walk(writer, e); }, event.event);
    if (const auto* finished = std::get_if<Finished>(&event.event)) {
        const Json result = parseBounded(finished->result);
        json["result"] = result.is_object() ? result : Json{{"too_long", true}};
    } else if (const auto* unknown = std::get_if<UnknownEvent>(&event.event)) {
        if (const Json rest = parseBounded(unknown->json); rest.is_object())
            for (const auto& [key, value] : rest.items())
                if (key != "time" && key != "event")
                    json[key] = value;
    }
    std::string line = dumped(json);
    if (line.size() >= kLongestLine) {
        json = {{"time", json["time"]}, {"event", json["event"]}, {"result", {{"too_long", true}}}};
        line = dumped(json);
    }
    return line;
}

std::optional<TimedEvent> eventFromJson(std::string_view json, std::string* why)
{
    const auto refused = [&](const char* reason) {
        if (why != nullptr)
            *why = reason;
        return std::nullopt;
    };
    if (json.size() > kLongestLine)
        return refused("longer than 1 MiB");
    if (isNestedTooDeep(json))
        return refused("nested deeper than 64");
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object())
        return refused("no JSON object");
    Reader reader{parsed};
    const Json* name = reader.find("event");
    if (name == nullptr || !name->is_string())
        return refused("no field \"event\"");
    std::string time;
    reader("time", time);
    return TimedEvent{secondsFromIso(time).value_or(0),
                      readEvent(name->get<std::string>(), parsed, json)};
}

std::optional<double> secondsFromIso(std::string_view text)
{
    constexpr std::string_view kPattern = "0000-00-00T00:00:00";
    if (text.size() <= kPattern.size() || text.size() > 40 || text.back() != 'Z')
        return std::nullopt;
    for (std::size_t i = 0; i < kPattern.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (kPattern[i] == '0' ? !isDigit : text[i] != kPattern[i])
            return std::nullopt;
    }
    const auto number = [&](std::size_t at, std::size_t count) {
        return static_cast<int>(parseInteger(text.substr(at, count)).value_or(0));
    };
    std::tm utc{};
    utc.tm_year = number(0, 4) - 1900;
    utc.tm_mon = number(5, 2) - 1;
    utc.tm_mday = number(8, 2);
    utc.tm_hour = number(11, 2);
    utc.tm_min = number(14, 2);
    utc.tm_sec = number(17, 2);
    const std::string_view rest = text.substr(kPattern.size(), text.size() - kPattern.size() - 1);
    double fraction = 0;
    if (!rest.empty()) {
        const std::optional<std::int64_t> digits =
            rest.front() == '.' && rest.size() <= 16 && rest[1] != '-'
                ? parseInteger(rest.substr(1))
                : std::nullopt;
        if (!digits)
            return std::nullopt;
        fraction =
            static_cast<double>(*digits) * std::pow(10.0, -static_cast<double>(rest.size() - 1));
    }
    const bool inRange = utc.tm_mon >= 0 && utc.tm_mon < 12 && utc.tm_mday >= 1 &&
                         utc.tm_mday <= 31 && utc.tm_hour < 24 && utc.tm_min < 60 &&
                         utc.tm_sec <= 60;
    return inRange ? std::optional(static_cast<double>(::timegm(&utc)) + fraction) : std::nullopt;
}

}  // namespace interproto
