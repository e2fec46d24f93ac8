// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/map_files.h"

#include "core/base/content.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/formats/npy.h"

#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <unordered_map>

namespace interproto {

namespace {

constexpr const char* kLayoutFile = "layout.npy";
constexpr const char* kReportFile = "map.json";
constexpr const char* kTrustFile = "trust.npy";
constexpr const char* kIdentitiesFile = "identities.csv";
constexpr const char* kRowsFile = "rows.npy";
constexpr const char* kNeighboursFile = "neighbours.npy";
constexpr const char* kDistancesFile = "neighbour_distances.npy";
constexpr const char* kNeighboursKey = "neighbours.json";
constexpr const char* kStateFile = "state.npy";
constexpr std::int64_t kStateNumbers = 6;
// What a million iterations can reach: 5 a step, gains by 0.2 each.
constexpr float kFurthest = 1e7F;
constexpr float kLargestGain = 1e6F;
constexpr float kFastest = 1e9F;

[[noreturn]] void refuse(const std::string& file,
                         const std::string& why,
                         const std::string& hint = {})
{
    throw Error(ExitCode::BadInput, "cannot use the map", Where::inFile(file), why, hint);
}

/// The numbers of an array of this type and shape; an Error otherwise.
template <typename T>
std::vector<T> readArray(const std::string& file,
                         ScalarType type,
                         std::int64_t rows,
                         std::int64_t columns)
{
    const NpyArray array = readNpy(file);
    const bool fits = array.type == type && array.shape.size() == (columns == 0 ? 1U : 2U) &&
                      (rows < 0 || array.shape[0] == rows) &&
                      (columns <= 0 || array.shape[1] == columns);
    if (!fits)
        refuse(file, "it is not the array of this map");
    std::vector<T> values(array.data.size() / sizeof(T));
    std::memcpy(values.data(), array.data.data(), values.size() * sizeof(T));
    return values;
}

nlohmann::json parseReport(const std::string& file)
{
    constexpr std::uint64_t kLargest = 1 << 20;
    const std::string text = readFile(file, kLargest);
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_object())
        return json;
    const Content content = contentOf(text);
    refuse(file,
           content == Content::Text || content == Content::Json
               ? std::string("it holds no JSON object")
               : fmt::format("it is {}, wanted a JSON object", contentName(content)));
}

}  // namespace

std::string MapFolder::file(const std::string& name) const
{
    return joined(path_, name);
}

std::vector<std::string> MapFolder::results() const
{
    return {file(kLayoutFile),
            file(kReportFile),
            file(kTrustFile),
            file(kRowsFile),
            file(kIdentitiesFile)};
}

void MapFolder::writeLayout(const Layout& layout) const
{
    writeNpy(file(kLayoutFile),
             ScalarType::Float32,
             {static_cast<std::int64_t>(layout.size() / 2), 2},
             layout.data());
}

void MapFolder::writeTrust(const std::vector<float>& trust) const
{
    writeNpy(file(kTrustFile),
             ScalarType::Float32,
             {static_cast<std::int64_t>(trust.size())},
             trust.data());
}

void MapFolder::writePoints(const MapInput& input) const
{
    writeNpy(file(kRowsFile), ScalarType::Int32, {input.points()}, input.source.data());
    if (!input.identities.isEmpty())
        writeIdentities(file(kIdentitiesFile), input.identities);
}

void MapFolder::writeReport(const nlohmann::json& report) const
{
    writeFile(file(kReportFile), jsonText(report, 2) + "\n");
}

nlohmann::json MapFolder::readReport() const
{
    return parseReport(file(kReportFile));
}

std::optional<NeighbourGraph> MapFolder::readNeighbours(const std::string& fingerprint,
                                                        std::int64_t points,
                                                        std::int64_t count) const
{
    // A cache: whatever is wrong with it, the neighbours can be found again.
    try {
        if (!fileExists(file(kNeighboursKey)))
            return std::nullopt;
        const nlohmann::json key = parseReport(file(kNeighboursKey));
        NeighbourGraph graph;
        graph.points = points;
        graph.count = key.value("count", std::int64_t(0));
        if (key.value("fingerprint", std::string()) != fingerprint || graph.count < count ||
            graph.count >= points)
            return std::nullopt;
        graph.index =
            readArray<std::int32_t>(file(kNeighboursFile), ScalarType::Int32, points, graph.count);
        graph.distance2 =
            readArray<float>(file(kDistancesFile), ScalarType::Float32, points, graph.count);
        for (std::size_t e = 0; e < graph.index.size(); ++e)
            if (graph.index[e] < 0 || graph.index[e] >= points || !(graph.distance2[e] >= 0) ||
                !std::isfinite(graph.distance2[e]))
                return std::nullopt;
        return graph;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void MapFolder::writeNeighbours(const NeighbourGraph& graph, const std::string& fingerprint) const
{
    // The key last: without it the arrays count for nothing.
    writeFile(file(kNeighboursKey), "{}\n");
    const std::vector<std::int64_t> shape = {graph.points, graph.count};
    writeNpy(file(kNeighboursFile), ScalarType::Int32, shape, graph.index.data());
    writeNpy(file(kDistancesFile), ScalarType::Float32, shape, graph.distance2.data());
    writeFile(
        file(kNeighboursKey),
        jsonText(nlohmann::json{{"fingerprint", fingerprint}, {"count", graph.count}}) + "\n");
}

void MapFolder::writeState(const TsneState& state) const
{
    const std::size_t points = state.layout.size() / 2;
    std::vector<float> rows;
    rows.reserve(points * kStateNumbers);
    for (std::size_t i = 0; i < points; ++i)
        for (const Layout* part : {&state.layout, &state.velocity, &state.gains})
            rows.insert(rows.end(), {(*part)[2 * i], (*part)[2 * i + 1]});
    writeNpy(file(kStateFile),
             ScalarType::Float32,
             {static_cast<std::int64_t>(points), kStateNumbers},
             rows.data());
}

TsneState MapFolder::readState(std::int64_t points, int iteration) const
{
    const std::vector<float> rows =
        readArray<float>(file(kStateFile), ScalarType::Float32, points, kStateNumbers);
    TsneState state;
    state.iteration = iteration;
    for (std::size_t at = 0; at < rows.size(); at += 2) {
        const bool isGain = at % 6 == 4;
        const float most = at % 6 == 0 ? kFurthest : isGain ? kLargestGain : kFastest;
        for (const float value : {rows[at], rows[at + 1]})
            if (!(std::abs(value) <= most) || (isGain && value <= 0))
                refuse(file(kStateFile),
                       fmt::format("row {} holds {} as a {}, wanted {} to {}",
                                   at / 6,
                                   value,
                                   at % 6 == 0 ? "place"
                                   : isGain    ? "gain"
                                               : "velocity",
                                   isGain ? "more than 0" : fmt::format("{}", -most),
                                   most),
                       "The file is damaged: start anew without --resume.");
        Layout& part = at % 6 == 0 ? state.layout : at % 6 == 2 ? state.velocity : state.gains;
        part.insert(part.end(), {rows[at], rows[at + 1]});
    }
    return state;
}

Layout MapFolder::placesOf(const std::vector<std::string>& names, std::int64_t& found) const
{
    const std::vector<float> layout =
        readArray<float>(file(kLayoutFile), ScalarType::Float32, -1, 2);
    for (std::size_t i = 0; i < layout.size(); ++i)
        if (!(std::abs(layout[i]) <= kFurthest))
            refuse(file(kLayoutFile),
                   fmt::format("row {} holds {} as a place, wanted {} to {}",
                               i / 2,
                               layout[i],
                               -kFurthest,
                               kFurthest),
                   "The file is damaged: make that map anew.");
    std::vector<std::string> theirs;
    if (fileExists(file(kIdentitiesFile)))
        theirs = readIdentities(file(kIdentitiesFile)).cells("identity");
    else
        for (const std::int32_t row :
             readArray<std::int32_t>(file(kRowsFile), ScalarType::Int32, -1, 0))
            theirs.push_back(std::to_string(row));
    if (theirs.size() != layout.size() / 2)
        refuse(path_,
               fmt::format("found {} names for {} points", theirs.size(), layout.size() / 2));
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < theirs.size(); ++i)
        places.emplace(theirs[i], i);
    Layout result;
    found = 0;
    for (const std::string& name : names) {
        const auto place = places.find(name);
        if (place == places.end()) {
            result.insert(result.end(), 2, std::nanf(""));
            continue;
        }
        ++found;
        result.insert(result.end(), {layout[2 * place->second], layout[2 * place->second + 1]});
    }
    if (found == 0)
        refuse(path_,
               "none of its points is among those of the input",
               "Align maps of the same identities.");
    return result;
}

}  // namespace interproto
