// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/prototype_sources.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/figures/panels.h"
#include "core/options/toml_file.h"
#include "core/prototypes/clustering.h"
#include "core/prototypes/map_folder.h"
#include "core/prototypes/selections.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"
#include "core/runs/workspace.h"
#include "core/tasks/options.h"

#include <algorithm>

namespace interproto::ui {

namespace {

/// Where a run's training images lie; empty when its options cannot be read.
std::string dataRootOf(const std::string& run)
{
    try {
        TrainOptions options;
        Form form;
        options.describe(form);
        readTomlFile(form, joined(run, kOptionsFile));
        return options.data.dataPath;
    } catch (const Error&) {
        return {};
    }
}

std::string shortName(const std::string& run, const std::string& below)
{
    if (!below.empty() && run.starts_with(below + "/"))
        return run.substr(below.size() + 1);
    return fileName(run);
}

int firstOf(const PrototypeSource& source)
{
    const int last = static_cast<int>(source.maps.size()) - 1;
    if (source.snapshots.empty())
        return last;
    const auto ends = source.snapshots.size() - 1;
    return fileExists(joined(source.maps[ends], kLayoutFile)) ? static_cast<int>(ends) : last;
}

PrototypeSource sourceOfRun(const std::string& run, const std::string& title)
{
    PrototypeSource source{.path = run,
                           .title = title,
                           .snapshots = listPrototypeSnapshots(run),
                           .maps = {},
                           .dataRoot = dataRootOf(run)};
    for (const PrototypeSnapshot& snapshot : source.snapshots)
        source.maps.push_back(mapFolderOf(run, snapshot));
    // Maps that somebody made by hand under other names.
    for (const std::string& map : listMaps(run))
        if (std::find(source.maps.begin(), source.maps.end(), map) == source.maps.end())
            source.maps.push_back(map);
    source.first = firstOf(source);
    return source;
}

}  // namespace

PrototypeSources listSources(const std::string& workspace)
{
    PrototypeSources all;
    if (workspace.empty() || !directoryExists(workspace))
        return all;
    Workspace read;
    if (looksLikeWorkspace(workspace))
        read = readWorkspace(workspace);
    read.folder = workspace;
    for (const DataSetEntry& data : read.dataSets)
        all.dataRoots.push_back(data.dataPath);
    const std::string runs = directoryExists(read.runsFolder()) ? read.runsFolder() : read.folder;
    for (const RunStatus& run : listRuns(runs)) {
        PrototypeSource source = sourceOfRun(run.path, shortName(run.path, runs));
        if (source.snapshots.empty() && source.maps.empty())
            continue;
        if (!run.start.method.empty())
            source.title += " (" + methodTitle(run.start.method) + ")";
        all.sources.push_back(std::move(source));
    }
    all.selections = listSelections(workspace);
    return all;
}

PrototypeSource sourceOf(const std::string& path, const std::string& mapsBelow)
{
    const std::string whole = absolutePath(path);
    if (looksLikeMap(whole) && !looksLikeRun(whole)) {
        PrototypeSource source{.path = whole,
                               .title = fileName(whole),
                               .snapshots = {},
                               .maps = {whole},
                               .dataRoot = {},
                               .first = 0};
        const std::string run = parentDirectory(parentDirectory(whole));
        if (looksLikeRun(run))
            source.dataRoot = dataRootOf(run);
        return source;
    }
    if (lowerExtension(whole) == ".npy") {
        PrototypeSnapshot snapshot{.name = fileName(whole).substr(0, fileName(whole).size() - 4),
                                   .file = whole,
                                   .table = {},
                                   .step = -1};
        const std::string table = whole.substr(0, whole.size() - 4) + ".csv";
        if (fileExists(table))
            snapshot.table = table;
        const std::string below = mapsBelow.empty() ? parentDirectory(whole) : mapsBelow;
        return {.path = whole,
                .title = fileName(whole),
                .snapshots = {snapshot},
                .maps = {joined(below, safeFileName(snapshot.name + "-map"))},
                .dataRoot = {},
                .first = 0};
    }
    PrototypeSource source = sourceOfRun(whole, fileName(whole));
    if (source.snapshots.empty() && source.maps.empty())
        throw Error(ExitCode::BadInput,
                    "cannot show the prototypes",
                    Where::inFile(whole),
                    "it holds neither prototypes nor a map",
                    "They are written at the end of a training; `interproto prototypes` takes them "
                    "from a weight file.");
    return source;
}

OpenVectors openVectors(const std::string& file, const std::string& table)
{
    OpenVectors open;
    open.vectors = std::make_shared<Vectors>(file);
    open.inverseLengths = open.vectors->inverseLengths();
    if (!table.empty())
        open.infos = readPrototypeTable(table);
    if (open.infos.size() != open.vectors->rows())
        open.infos.clear();
    return open;
}

ChildGram childGram(const OpenVectors& open)
{
    ChildGram gram;
    std::vector<std::uint32_t> children;
    for (std::size_t i = 0; i < open.infos.size(); ++i)
        if (open.infos[i].isChild && open.inverseLengths[i] > 0)
            children.push_back(static_cast<std::uint32_t>(i));
    gram.children = children.size();
    children = evenlySpread(children, kMostGramRows);
    const std::size_t n = children.size();
    const std::vector<float> raw = gramMatrix(*open.vectors, open.inverseLengths, children);
    const std::vector<std::uint32_t> order = clusteredOrder(raw, n);
    gram.cosines.resize(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        gram.rows.push_back(children[order[i]]);
        for (std::size_t j = 0; j < n; ++j)
            gram.cosines[i * n + j] = raw[order[i] * n + order[j]];
    }
    return gram;
}

std::vector<std::string> imagesOfIdentity(const std::vector<std::string>& roots,
                                          const std::string& identity,
                                          std::size_t most)
{
    std::vector<std::string> images;
    if (!isSafeRelativePath(identity))
        return images;
    for (const std::string& root : roots) {
        const std::string folder = joined(root, identity);
        if (root.empty() || !directoryExists(folder))
            continue;
        std::vector<std::string> names;
        for (const std::string& name : sortedNames(folder)) {
            const std::string kind = lowerExtension(name);
            if (kind == ".jpg" || kind == ".jpeg" || kind == ".png" || kind == ".bmp" ||
                kind == ".webp")
                names.push_back(name);
        }
        const std::size_t count = std::min(most, names.size());
        for (std::size_t i = 0; i < count; ++i)
            images.push_back(joined(folder, names[i * names.size() / count]));
        return images;
    }
    return images;
}

}  // namespace interproto::ui
