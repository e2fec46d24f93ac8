// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace interproto::testing {

/// A library from outside that the layers are told apart by.
enum class Library { Torch, OpenCv, Qt, QCustomPlot };

/// What a folder may include beside itself, core/base and the standard and small libraries.
struct Layer {
    std::set<std::string> folders;
    std::set<Library> libraries;
};

/// The tables of the design as data: folder to what it may include. Longer names win.
inline const std::map<std::string, Layer>& layers()
{
    using enum Library;
    static const std::set<std::string> kit = {"core/base",
                                              "core/options",
                                              "core/formats",
                                              "core/catalog",
                                              "core/runs",
                                              "core/tasks",
                                              "core/verification"};
    static const std::set<std::string> engine = {
        "core/nets", "core/methods", "core/loading", "core/training", "core/analysis", "core/jobs"};
    const auto with = [](std::set<std::string> base, const std::set<std::string>& more) {
        base.insert(more.begin(), more.end());
        return base;
    };
    static const std::map<std::string, Layer> table = {
        {"core/base", {}},
        {"core/options", {}},
        {"core/formats", {}},
        {"core/catalog", {{"core/formats"}, {}}},
        {"core/runs", {{"core/options", "core/formats"}, {}}},
        {"core/verification", {}},
        {"core/tasks", {kit, {}}},
        {"core/nets", {kit, {Torch}}},
        {"core/methods", {with(kit, {"core/nets"}), {Torch}}},
        {"core/loading", {kit, {Torch, OpenCv}}},
        {"core/training", {with(kit, {"core/nets", "core/methods", "core/loading"}), {Torch}}},
        {"core/analysis", {with(kit, {"core/nets", "core/loading"}), {Torch}}},
        {"core/jobs", {with(kit, engine), {Torch, OpenCv}}},
        {"app/interproto", {with(kit, engine), {Torch, OpenCv}}},
        {"app/workbench", {with(kit, {"widgets"}), {Qt}}},
        {"widgets/common", {{}, {Qt}}},
        {"widgets/forms", {{"widgets/common", "core/options"}, {Qt}}},
        {"widgets/charts", {with(kit, {"widgets/common"}), {Qt, QCustomPlot}}},
        {"widgets/tables", {with(kit, {"widgets/common"}), {Qt}}},
        {"widgets/images", {with(kit, {"widgets/common"}), {Qt}}},
        {"widgets/jobs", {{"widgets/common", "core/runs", "core/tasks"}, {Qt}}},
        {"widgets/shell", {{"widgets/common", "widgets/jobs"}, {Qt}}},
        // Each activity is a stranger to the others: its own folder is what it may include of
        // workspaces.
        {"widgets/workspaces",
         {with(kit,
               {"widgets/common",
                "widgets/forms",
                "widgets/charts",
                "widgets/tables",
                "widgets/images",
                "widgets/jobs"}),
          {Qt}}},
    };
    return table;
}

inline bool isWithin(const std::string& path, const std::string& folder)
{
    return path.starts_with(folder + "/");
}

/// The folder of the table that a file belongs to; empty for a file outside the layers.
inline std::string layerOf(const std::string& path)
{
    std::string best;
    for (const auto& [folder, layer] : layers())
        if (isWithin(path, folder) && folder.size() > best.size())
            best = folder;
    return best;
}

/// Folders whose files may include one another: the layer, or one activity of the workspaces.
inline std::string homeOf(const std::string& path)
{
    const std::string layer = layerOf(path);
    if (layer != "widgets/workspaces")
        return layer;
    const std::size_t end = path.find('/', layer.size() + 1);
    return end == std::string::npos ? layer : path.substr(0, end);
}

inline std::optional<Library> libraryOf(const std::string& header)
{
    static const std::regex torch("(torch|ATen|c10|caffe2)/.*");
    static const std::regex qt("(Q[A-Z][A-Za-z0-9]*(/.*)?|Qt[A-Z].*|q[a-z]+\\.h)");
    if (header == "qcustomplot.h")
        return Library::QCustomPlot;
    if (std::regex_match(header, torch))
        return Library::Torch;
    if (header.starts_with("opencv2/"))
        return Library::OpenCv;
    if (std::regex_match(header, qt))
        return Library::Qt;
    return std::nullopt;
}

struct Include {
    int line = 0;
    bool isQuoted = false;
    std::string header;
};

inline std::vector<Include> includesOf(const std::string& text)
{
    static const std::regex pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    std::vector<Include> found;
    std::istringstream lines(text);
    std::string line;
    std::smatch match;
    for (int number = 1; std::getline(lines, line); ++number)
        if (std::regex_match(line, match, pattern))
            found.push_back({number, match[1] == "\"", match[2]});
    return found;
}

/// Empty when the layers allow this include, else why not.
inline std::string refusal(const std::string& path, const Include& include)
{
    const std::string layer = layerOf(path);
    const Layer& allowed = layers().at(layer);
    if (const auto library = libraryOf(include.header))
        return allowed.libraries.contains(*library) ? "" : layer + " may not use that library";
    static const std::regex own("(core|widgets|app|tests)/.*");
    if (!std::regex_match(include.header, own))
        return include.isQuoted && !include.header.ends_with(".moc")
                   ? "an include of ours starts at the root"
                   : "";
    if (!include.isQuoted)
        return "an include of ours stands in quotes";
    if (isWithin(include.header, homeOf(path)) || isWithin(include.header, "core/base"))
        return "";
    const bool isAllowed =
        std::any_of(allowed.folders.begin(), allowed.folders.end(), [&](const std::string& folder) {
            return isWithin(include.header, folder);
        });
    return isAllowed ? "" : layer + " may not include it";
}

/// Every breach of the layers in one file, as "path:line: include: why".
inline std::vector<std::string> layerBreaches(const std::string& path, const std::string& text)
{
    std::vector<std::string> breaches;
    if (layerOf(path).empty())
        return {path + ": a folder that the table of layers does not know"};
    for (const Include& include : includesOf(text))
        if (const std::string why = refusal(path, include); !why.empty())
            breaches.push_back(path + ":" + std::to_string(include.line) + ": " + include.header +
                               ": " + why);
    return breaches;
}

/// Whether the licence stands in the first lines (the second in scripts that start with #!).
inline bool hasLicenceLine(const std::string& text)
{
    return text.substr(0, 200).find("SPDX-License-Identifier: GPL-3.0-or-later") !=
           std::string::npos;
}

/// The words of a CMake file: what stands between blanks, brackets, quotes and slashes.
inline std::set<std::string> cmakeWords(const std::string& text)
{
    std::set<std::string> words;
    std::string word;
    for (const char c : text + " ") {
        if (std::string(" \t\r\n()\"/;${}").find(c) == std::string::npos) {
            word += c;
        } else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

/// Whether a source is named in CMake: by its file name, or, for a test, by the name the helper
/// completes.
inline bool isListed(const std::string& fileName, const std::set<std::string>& words)
{
    const std::string stem = fileName.substr(0, fileName.rfind('.'));
    const auto without = [&](const std::string& ending) {
        return stem.ends_with(ending) &&
               words.contains(stem.substr(0, stem.size() - ending.size()));
    };
    return words.contains(fileName) || without("_test") || without("_fuzz");
}

}  // namespace interproto::testing
