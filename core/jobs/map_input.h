// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"
#include "core/tasks/options.h"

#include <torch/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// A CSV with one row a point.
struct IdentityTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    bool isEmpty() const { return header.empty(); }
    /// Position of a column; -1 when it has none.
    int column(const std::string& name) const;
    /// The cells of a column.
    std::vector<std::string> cells(const std::string& name) const;
};

IdentityTable readIdentities(const std::string& file);
void writeIdentities(const std::string& file, const IdentityTable& table);

/// The points of a map, and what is known of them. Rows that no map can show are left out
/// everywhere, so that all files of a map have one row a point.
struct MapInput {
    std::string file;    ///< what the rows were read from
    torch::Tensor rows;  ///< float32 [N, D], unit rows (or principal components of them)
    std::vector<std::int32_t> source;  ///< of each point: its row in the file
    IdentityTable identities;          ///< of the points; empty: none known
    std::string fingerprint;           ///< of the rows
    std::int64_t zeroRows = 0;         ///< left out
    std::int64_t notFiniteRows = 0;    ///< left out
    std::int64_t duplicateRows = 0;    ///< equal to an earlier one; kept

    std::int64_t points() const { return rows.size(0); }
    /// What tells the points apart from one file to another: the identities, or the row numbers.
    std::vector<std::string> names() const;
};

/// Reads, checks and normalises the input; tells what it left out. Throws Error(BadInput).
MapInput readMapInput(const MapOptions& options, const Log& log);

}  // namespace interproto
