// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/map_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/npy.h"
#include "core/prototypes/nearest.h"
#include "core/prototypes/snapshots.h"
#include "core/runs/run_folder.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

namespace interproto {

namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestStatus = 1'000'000;

void read(const json& object, const char* key, double& into)
{
    if (object.contains(key) && object[key].is_number())
        into = object[key].get<double>();
}

void read(const json& object, const char* key, std::int64_t& into)
{
    if (object.contains(key) && object[key].is_number_integer())
        into = object[key].get<std::int64_t>();
}

template <typename T>
std::vector<T> readColumn(const std::string& file, ScalarType type, std::size_t rows)
{
    const NpyArray array = readNpy(file);
    if (array.type != type || array.shape.size() != 1 ||
        static_cast<std::size_t>(array.shape[0]) != rows)
        throw Error(ExitCode::BadInput,
                    "cannot use a column of the map",
                    Where::inFile(file),
                    "wanted " + std::to_string(rows) + " values of " + scalarName(type));
    std::vector<T> values(rows);
    std::memcpy(values.data(), array.data.data(), rows * sizeof(T));
    return values;
}

/// Degrees to the nearest neighbour, from the squared distances of unit rows that the map's
/// neighbour search kept, the nearest first.
std::vector<float> gapOfDistances(const std::string& file, std::size_t rows)
{
    const Vectors distances(file);
    if (distances.rows() != rows)
        throw Error(ExitCode::BadInput,
                    "cannot use the distances of the map",
                    Where::inFile(file),
                    "wanted " + std::to_string(rows) + " rows");
    std::vector<float> gap(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const float least =
            *std::min_element(distances.row(i), distances.row(i) + distances.columns());
        gap[i] = static_cast<float>(degreesOf(1 - least / 2.0));
    }
    return gap;
}

void note(std::vector<std::string>* notes, const std::string& text)
{
    if (notes)
        notes->push_back(text);
}

/// What stands beside the layout; a file that is none is told and left out.
template <typename Read>
void readBeside(const std::string& file, std::vector<std::string>* notes, const Read& read)
{
    if (!fileExists(file))
        return;
    try {
        read();
    } catch (const Error& error) {
        note(notes, error.what());
    }
}

}  // namespace

bool looksLikeMap(const std::string& folder)
{
    return fileExists(joined(folder, kLayoutFile)) || fileExists(joined(folder, kMapFile));
}

MapStatus readMapStatus(const std::string& folder)
{
    MapStatus status;
    const std::string file = joined(folder, kMapFile);
    if (!fileExists(file))
        return status;
    const json object = json::parse(readFile(file, kLargestStatus), nullptr, false);
    if (!object.is_object())
        throw Error(ExitCode::BadInput,
                    "cannot read the state of the map",
                    Where::inFile(file),
                    "it is no JSON object");
    read(object, "n", status.points);
    read(object, "iteration", status.iteration);
    read(object, "iterations", status.iterations);
    read(object, "perplexity", status.perplexity);
    read(object, "exaggeration", status.exaggeration);
    read(object, "kl", status.kl);
    if (object.contains("neighbours_kept") && object["neighbours_kept"].is_object()) {
        read(object["neighbours_kept"], "10", status.kept10);
        read(object["neighbours_kept"], "50", status.kept50);
    }
    if (object.contains("finished") && object["finished"].is_boolean())
        status.isFinished = object["finished"].get<bool>();
    if (object.contains("input") && object["input"].is_string())
        status.input = object["input"].get<std::string>();
    return status;
}

std::vector<float> readLayout(const std::string& folder)
{
    const std::string file = joined(folder, kLayoutFile);
    const NpyArray array = readNpy(file);
    if (array.type != ScalarType::Float32 || array.shape.size() != 2 || array.shape[1] != 2)
        throw Error(ExitCode::BadInput,
                    "cannot read the layout",
                    Where::inFile(file),
                    "wanted two columns of float32");
    std::vector<float> values(static_cast<std::size_t>(array.elementCount()));
    std::memcpy(values.data(), array.data.data(), values.size() * sizeof(float));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            throw Error(ExitCode::BadInput,
                        "cannot read the layout",
                        Where{file, 0, {}, static_cast<std::int64_t>(i / 2)},
                        "a place is not finite");
    return values;
}

PrototypeMap readPrototypeMap(const std::string& folder, std::vector<std::string>* notes)
{
    PrototypeMap map;
    map.folder = absolutePath(folder);
    map.status = readMapStatus(folder);
    map.layout = readLayout(folder);
    const std::string trust = joined(folder, kTrustFile);
    readBeside(trust, notes, [&] {
        map.trust = readColumn<float>(trust, ScalarType::Float32, map.size());
    });
    const std::string gap = joined(folder, kGapFile);
    readBeside(
        gap, notes, [&] { map.gap = readColumn<float>(gap, ScalarType::Float32, map.size()); });
    const std::string distances = joined(folder, kDistancesFile);
    if (map.gap.empty() && map.size() > 0)
        readBeside(distances, notes, [&] { map.gap = gapOfDistances(distances, map.size()); });
    const std::string rows = joined(folder, kRowsFile);
    readBeside(rows, notes, [&] {
        map.rows = readColumn<std::int32_t>(rows, ScalarType::Int32, map.size());
        if (std::any_of(map.rows.begin(), map.rows.end(), [](std::int32_t r) { return r < 0; }))
            map.rows.clear();
    });
    const std::string table = joined(folder, kIdentitiesFile);
    readBeside(table, notes, [&] {
        map.infos = readPrototypeTable(table);
        if (map.infos.size() == map.size())
            return;
        const std::size_t found = map.infos.size();
        map.infos.clear();
        throw Error(ExitCode::BadInput,
                    "cannot use the identities",
                    Where::inFile(table),
                    "found " + std::to_string(found) + " rows for " + std::to_string(map.size()) +
                        " points");
    });
    return map;
}

void writeGap(const std::string& folder, const std::vector<float>& gap)
{
    writeNpy(joined(folder, kGapFile),
             ScalarType::Float32,
             {static_cast<std::int64_t>(gap.size())},
             gap.data());
}

std::string vectorsOfMap(const PrototypeMap& map)
{
    const std::string input = joined(map.folder, map.status.input);
    if (map.status.input.empty())
        return {};
    if (lowerExtension(input) == ".npy" && fileExists(input))
        return input;
    if (directoryExists(input)) {
        const std::vector<PrototypeSnapshot> all = listPrototypeSnapshots(input);
        if (!all.empty())
            return all.back().file;
    }
    return {};
}

void controlMap(const std::string& folder, const std::string& line)
{
    const std::string file = joined(folder, kControlFile);
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0600);
    if (descriptor < 0)
        throw systemError("cannot ask the map", file, errno);
    const std::string text = line + "\n";
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    const int failure = errno;
    ::close(descriptor);
    if (written != static_cast<ssize_t>(text.size()))
        throw systemError("cannot ask the map", file, failure);
}

}  // namespace interproto
