// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/provenance.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/runs/events.h"
#include "core/runs/lock.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace interproto {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargest = std::uint64_t(10) << 20;

void readTexts(const Json& json, Provenance& p)
{
    const std::map<std::string, std::string*> known = {{"version", &p.version},
                                                       {"git_revision", &p.gitRevision},
                                                       {"torch_version", &p.torchVersion},
                                                       {"device", &p.device},
                                                       {"data_fingerprint", &p.dataFingerprint},
                                                       {"hostname", &p.hostname}};
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            continue;
        const std::string text = value.get<std::string>();
        if (const auto found = known.find(key); found != known.end())
            *found->second = text;
        else if (key == "start_time")
            p.startTime = secondsFromIso(text).value_or(0);
        else
            p.others[key] = text;
    }
}

/// Objects and lists inside each other are passed over by the parser's callback: nothing of ours is
/// nested deeper.
Json parseShallow(const std::string& text)
{
    const auto keep = [](int depth, Json::parse_event_t, Json&) { return depth <= 2; };
    return Json::parse(text, keep, false);
}

}  // namespace

Provenance provenanceOfThisProcess(const std::vector<std::string>& commandLine)
{
    Provenance p;
    p.version = INTERPROTO_VERSION;
    p.hostname = hostName();
    p.startTime = nowSeconds();
    p.commandLine = commandLine;
    return p;
}

void writeProvenance(const std::string& path, const Provenance& p)
{
    Json json;
    json["version"] = p.version;
    json["git_revision"] = p.gitRevision;
    json["torch_version"] = p.torchVersion;
    json["device"] = p.device;
    json["threads"] = p.threads;
    json["seeds"] = p.seeds;
    json["command_line"] = p.commandLine;
    json["data_fingerprint"] = p.dataFingerprint;
    json["hostname"] = p.hostname;
    json["start_time"] = isoTime(p.startTime);
    for (const auto& [key, value] : p.others)
        if (!json.contains(key))
            json[key] = value;
    writeFile(path, jsonText(json, 2) + "\n");
}

Provenance readProvenance(const std::string& path)
{
    const Json json = parseShallow(readFile(path, kLargest));
    if (!json.is_object())
        throw Error(ExitCode::BadInput,
                    "cannot read the provenance",
                    Where::inFile(path),
                    "it is no JSON object");
    Provenance p;
    readTexts(json, p);
    if (const auto threads = json.find("threads");
        threads != json.end() && threads->is_number_integer())
        if (const auto wide = threads->get<std::int64_t>(); std::in_range<int>(wide))
            p.threads = static_cast<int>(wide);
    if (const auto seeds = json.find("seeds"); seeds != json.end() && seeds->is_object())
        for (const auto& [purpose, seed] : seeds->items())
            if (seed.is_number_integer())
                p.seeds[purpose] = seed.get<std::int64_t>();
    if (const auto words = json.find("command_line"); words != json.end() && words->is_array())
        for (const Json& word : *words)
            if (word.is_string())
                p.commandLine.push_back(word.get<std::string>());
    return p;
}

}  // namespace interproto
