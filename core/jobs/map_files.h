// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/tsne.h"
#include "core/jobs/map_input.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace interproto {

/// The folder of one map: one row a point in each of its files, all replaced atomically.
///
///     layout.npy               float32 [N, 2], as it forms
///     map.json                 how far it is, the options, the reports
///     trust.npy                float32 [N], 0..1
///     identities.csv           of the points, when the input has a table
///     rows.npy                 int32 [N]: each point's row in the input
///     neighbours.npy, neighbour_distances.npy, neighbours.json    cache for another perplexity
///     state.npy                float32 [N, 6]: what --resume goes on with
class MapFolder {
public:
    explicit MapFolder(std::string path) : path_(std::move(path)) {}

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const;

    /// What a map leaves for others; the neighbours are a cache.
    std::vector<std::string> results() const;

    void writeLayout(const Layout& layout) const;
    void writeTrust(const std::vector<float>& trust) const;
    void writePoints(const MapInput& input) const;
    void writeReport(const nlohmann::json& report) const;
    /// An Error (BadInput) when there is no map.
    nlohmann::json readReport() const;

    /// Neighbours found for the same rows; nothing when there are none, fewer than `count`, or
    /// others.
    std::optional<NeighbourGraph> readNeighbours(const std::string& fingerprint,
                                                 std::int64_t points,
                                                 std::int64_t count) const;
    void writeNeighbours(const NeighbourGraph& graph, const std::string& fingerprint) const;

    void writeState(const TsneState& state) const;
    /// Of `points` points after `iteration` iterations; an Error (BadInput) when it is of others.
    TsneState readState(std::int64_t points, int iteration) const;

    /// Where an earlier map has the points of these names; NaN where it has not.
    Layout placesOf(const std::vector<std::string>& names, std::int64_t& found) const;

private:
    std::string path_;
};

}  // namespace interproto
