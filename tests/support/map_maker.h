// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"
#include "core/prototypes/map_folder.h"

#include <cmath>
#include <string>
#include <vector>

namespace interproto::testing {

/// A layout as t-SNE makes them: round clouds beside each other, every `childEvery`-th point a
/// child.
inline PrototypeMap madeMap(std::size_t n, std::size_t childEvery = 12, std::uint64_t seed = 1)
{
    Random random(seed);
    PrototypeMap map;
    map.status.points = static_cast<std::int64_t>(n);
    map.status.iteration = 1000;
    map.status.iterations = 1000;
    map.status.perplexity = 30;
    map.status.kl = 1.25;
    map.status.kept10 = 0.61;
    map.status.isFinished = true;
    const std::size_t clouds = 60;
    std::vector<double> centres;
    for (std::size_t c = 0; c < clouds; ++c) {
        const double radius = 70 * std::sqrt(random.uniform());
        const double angle = 6.283185307179586 * random.uniform();
        centres.push_back(radius * std::cos(angle));
        centres.push_back(radius * std::sin(angle));
    }
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t c = i % clouds;
        const double radius = 7 * std::sqrt(random.uniform());
        const double angle = 6.283185307179586 * random.uniform();
        map.layout.push_back(static_cast<float>(centres[2 * c] + radius * std::cos(angle)));
        map.layout.push_back(static_cast<float>(centres[2 * c + 1] + radius * std::sin(angle)));
        map.trust.push_back(static_cast<float>(0.3 + 0.7 * random.uniform()));
        map.gap.push_back(static_cast<float>(40 + 40 * random.uniform()));
        PrototypeInfo info;
        info.identity = "n" + std::to_string(100000 + i);
        info.isChildKnown = true;
        info.isChild = i % childEvery == 0;
        info.images = 10 + static_cast<std::int64_t>(500 * random.uniform());
        info.childImages = info.isChild ? info.images / 3 : 0;
        info.meanAge = info.isChild ? 4 + 8 * random.uniform() : 20 + 45 * random.uniform();
        map.infos.push_back(info);
    }
    return map;
}

inline void writeTable(const std::string& file, const std::vector<PrototypeInfo>& infos)
{
    AtomicFile out(file);
    CsvWriter csv(out);
    csv.row({"class", "identity", "child", "images", "child_images", "mean_age"});
    for (std::size_t i = 0; i < infos.size(); ++i) {
        csv.integer(static_cast<std::int64_t>(i)).text(infos[i].identity);
        csv.integer(infos[i].isChild ? 1 : 0).integer(infos[i].images);
        csv.integer(infos[i].childImages).number(infos[i].meanAge).endRow();
    }
    out.commit();
}

/// What `interproto map` keeps of it.
inline void writeMap(const std::string& folder, const PrototypeMap& map)
{
    makeDirectories(folder);
    const auto n = static_cast<std::int64_t>(map.size());
    writeNpy(joined(folder, kLayoutFile), ScalarType::Float32, {n, 2}, map.layout.data());
    if (!map.trust.empty())
        writeNpy(joined(folder, kTrustFile), ScalarType::Float32, {n}, map.trust.data());
    if (!map.gap.empty())
        writeNpy(joined(folder, kGapFile), ScalarType::Float32, {n}, map.gap.data());
    if (!map.infos.empty())
        writeTable(joined(folder, kIdentitiesFile), map.infos);
    std::string json = "{\"n\": " + std::to_string(n) +
                       ", \"iteration\": " + std::to_string(map.status.iteration) +
                       ", \"iterations\": " + std::to_string(map.status.iterations) +
                       ", \"perplexity\": " + std::to_string(map.status.perplexity) +
                       ", \"exaggeration\": 1, \"kl\": 1.25, \"neighbours_kept\": {\"10\": 0.61, "
                       "\"50\": 0.55}, \"finished\": " +
                       (map.status.isFinished ? "true" : "false") + ", \"input\": \"" +
                       map.status.input + "\"}";
    writeFile(joined(folder, kMapFile), json);
}

/// Unit rows around some centres: alike ones stand together.
inline std::vector<float> madeVectors(std::size_t n, std::size_t columns, std::uint64_t seed = 1)
{
    Random random(seed);
    const auto normal = [&] {
        return std::sqrt(-2 * std::log(1 - random.uniform())) *
               std::cos(6.283185307179586 * random.uniform());
    };
    const std::size_t groups = 10;
    std::vector<double> centres;
    for (std::size_t i = 0; i < groups * columns; ++i)
        centres.push_back(normal());
    std::vector<float> values;
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<double> row;
        double length = 0;
        for (std::size_t k = 0; k < columns; ++k) {
            row.push_back(centres[(i % groups) * columns + k] + 1.5 * normal());
            length += row.back() * row.back();
        }
        for (const double value : row)
            values.push_back(static_cast<float>(value / std::sqrt(length)));
    }
    return values;
}

}  // namespace interproto::testing
