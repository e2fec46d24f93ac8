// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/prototype_table.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

/// The folder in which `interproto map` keeps a layout: read while it forms.
namespace interproto {

inline constexpr const char* kLayoutFile = "layout.npy";
inline constexpr const char* kMapFile = "map.json";
inline constexpr const char* kTrustFile = "trust.npy";
inline constexpr const char* kIdentitiesFile = "identities.csv";
inline constexpr const char* kRowsFile = "rows.npy";
inline constexpr const char* kDistancesFile = "neighbour_distances.npy";
inline constexpr const char* kGapFile = "gap.npy";

/// How far a layout is and how good.
struct MapStatus {
    std::int64_t points = 0;
    std::int64_t iteration = 0;
    std::int64_t iterations = 0;
    double perplexity = 0;
    double exaggeration = 0;
    double kl = std::numeric_limits<double>::quiet_NaN();
    double kept10 = std::numeric_limits<double>::quiet_NaN();  ///< share of the 10 nearest kept
    double kept50 = std::numeric_limits<double>::quiet_NaN();
    bool isFinished = false;
    std::string input;  ///< the vectors, as they were given to the task
};

struct PrototypeMap {
    std::string folder;
    MapStatus status;
    std::vector<float> layout;         ///< [n, 2]
    std::vector<float> trust;          ///< [n] in 0..1, or empty
    std::vector<float> gap;            ///< [n] degrees to the nearest other prototype, or empty
    std::vector<PrototypeInfo> infos;  ///< [n], or empty
    std::vector<std::int32_t> rows;    ///< [n] rows of the vectors; empty: the points are the rows

    std::size_t size() const { return layout.size() / 2; }
    std::size_t rowOf(std::size_t point) const
    {
        return rows.empty() ? point : static_cast<std::size_t>(rows[point]);
    }
};

bool looksLikeMap(const std::string& folder);
/// A status without `map.json` has its defaults.
MapStatus readMapStatus(const std::string& folder);
/// [n, 2] in pairs; values that are not finite are refused. Errors (BadInput).
std::vector<float> readLayout(const std::string& folder);
/// Everything there is. Files whose length does not fit the layout are left out, told in `notes`.
PrototypeMap readPrototypeMap(const std::string& folder, std::vector<std::string>* notes = nullptr);
/// Keeps `gap` for the next time.
void writeGap(const std::string& folder, const std::vector<float>& gap);

/// The array a map was made of: `input` itself, or the prototypes of the run it names. Empty when
/// it is not there any more.
std::string vectorsOfMap(const PrototypeMap& map);

/// One line more in the folder's control file: "stop", "perplexity 50", "exaggeration 4",
/// "iterations 2000".
void controlMap(const std::string& folder, const std::string& line);

}  // namespace interproto
