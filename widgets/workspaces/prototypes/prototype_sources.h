// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/angles.h"
#include "core/prototypes/map_folder.h"
#include "core/prototypes/nearest.h"
#include "core/prototypes/snapshots.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

/// What the Prototypes page reads, away from the window's thread.
namespace interproto::ui {

/// A run with prototypes, a file of vectors, or a map alone.
struct PrototypeSource {
    std::string path;                          ///< of the run, the file or the map
    std::string title;                         ///< for people
    std::vector<PrototypeSnapshot> snapshots;  ///< none for a map alone
    std::vector<std::string> maps;  ///< map folders, as many as snapshots, or just theirs
    std::string dataRoot;           ///< folders of identities; empty: not known
    /// The entry shown first: the end of the training, unless only a map made by hand is there.
    int first = -1;
};

struct PrototypeSources {
    std::vector<PrototypeSource> sources;
    std::vector<std::string> dataRoots;  ///< of the workspace
    std::vector<std::string> selections;
};

/// All runs of a workspace that have prototypes or maps.
PrototypeSources listSources(const std::string& workspace);
/// A run, a `.npy` or a map folder. `mapsBelow`: where maps of files are kept. Errors (BadInput).
PrototypeSource sourceOf(const std::string& path, const std::string& mapsBelow);

/// Vectors with what every question to them needs.
struct OpenVectors {
    std::shared_ptr<const Vectors> vectors;
    std::vector<float> inverseLengths;
    std::vector<PrototypeInfo> infos;  ///< of the rows; empty: none known
};
OpenVectors openVectors(const std::string& file, const std::string& table);

/// Gram matrix of the children, alike ones side by side.
struct ChildGram {
    std::vector<std::uint32_t> rows;  ///< rows of the vectors in the order of the matrix
    std::vector<float> cosines;       ///< [n, n]
    std::size_t children = 0;         ///< of which at most kMostGramRows are taken
};
inline constexpr std::size_t kMostGramRows = 1000;
ChildGram childGram(const OpenVectors& open);

/// Up to `most` pictures of an identity, spread over its folder; none when there is no such folder.
std::vector<std::string> imagesOfIdentity(const std::vector<std::string>& roots,
                                          const std::string& identity,
                                          std::size_t most);

}  // namespace interproto::ui
