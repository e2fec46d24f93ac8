// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// Class prototypes of a run at one moment of its training.
struct PrototypeSnapshot {
    std::string name;        ///< "step-00001234"; "prototypes" for those at the end
    std::string file;        ///< the array
    std::string table;       ///< the CSV of its identities; empty: none
    std::int64_t step = -1;  ///< below 0: not told by the name
};

/// Arrays in RUN/prototypes, by step; those at the end of the training last. A folder without any
/// has none.
std::vector<PrototypeSnapshot> listPrototypeSnapshots(const std::string& run);

/// Map folders in RUN/maps, by name.
std::vector<std::string> listMaps(const std::string& run);
/// Where the map of a snapshot lies: RUN/maps/<name>.
std::string mapFolderOf(const std::string& run, const PrototypeSnapshot& snapshot);

}  // namespace interproto
