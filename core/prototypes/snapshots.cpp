// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/snapshots.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/prototypes/map_folder.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <tuple>

namespace interproto {

namespace {

constexpr const char* kLast = "prototypes";

std::string stemOf(const std::string& name)
{
    return name.substr(0, name.size() - lowerExtension(name).size());
}

/// The number at the end of the name, after "step-", "epoch-" and the like.
std::int64_t stepOf(const std::string& stem)
{
    const std::size_t digits = stem.find_last_not_of("0123456789");
    if (digits == std::string::npos || digits + 1 == stem.size())
        return -1;
    return parseInteger(std::string_view(stem).substr(digits + 1)).value_or(-1);
}

std::vector<std::string> namesIn(const std::string& folder)
{
    return directoryExists(folder) ? sortedNames(folder) : std::vector<std::string>();
}

}  // namespace

std::vector<PrototypeSnapshot> listPrototypeSnapshots(const std::string& run)
{
    const std::string folder = joined(run, kPrototypeFolder);
    std::vector<PrototypeSnapshot> all;
    for (const std::string& name : namesIn(folder)) {
        const std::string path = joined(folder, name);
        PrototypeSnapshot snapshot;
        if (lowerExtension(name) == ".npy") {
            snapshot.name = stemOf(name);
            snapshot.file = path;
            const std::string own = joined(folder, snapshot.name + ".csv");
            const std::string shared = joined(folder, "prototypes.csv");
            snapshot.table = fileExists(own) ? own : fileExists(shared) ? shared : "";
        } else if (fileExists(joined(path, "prototypes.npy"))) {
            snapshot.name = name;
            snapshot.file = joined(path, "prototypes.npy");
            const std::string own = joined(path, "prototypes.csv");
            snapshot.table = fileExists(own) ? own : "";
        } else {
            continue;
        }
        snapshot.step = stepOf(snapshot.name);
        all.push_back(std::move(snapshot));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::make_tuple(a.name == kLast, a.step, a.name) <
               std::make_tuple(b.name == kLast, b.step, b.name);
    });
    return all;
}

std::vector<std::string> listMaps(const std::string& run)
{
    const std::string folder = joined(run, kMapFolder);
    std::vector<std::string> maps;
    if (looksLikeMap(folder))
        maps.push_back(folder);
    for (const std::string& name : namesIn(folder))
        if (looksLikeMap(joined(folder, name)))
            maps.push_back(joined(folder, name));
    return maps;
}

std::string mapFolderOf(const std::string& run, const PrototypeSnapshot& snapshot)
{
    return joined(joined(run, kMapFolder), safeFileName(snapshot.name));
}

}  // namespace interproto
