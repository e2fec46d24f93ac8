// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/kept_options.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>

namespace interproto {

namespace {

constexpr std::uint64_t kLargestFile = 10'000'000;

std::string* writtenPath(Field& field)
{
    if (field.pathKind() != PathKind::NewFile)
        return nullptr;
    auto* const* text = std::get_if<std::string*>(&field.target());
    return text == nullptr || (*text)->empty() ? nullptr : *text;
}

/// `path` as one below `folder`; empty when it leads elsewhere.
std::string below(const std::string& folder, const std::string& path)
{
    const std::string relative =
        path.starts_with(folder + "/") ? path.substr(folder.size() + 1) : path;
    return isSafeRelativePath(relative) ? relative : std::string();
}

}  // namespace

bool isKeptOptionsFile(const std::string& path)
{
    const std::string folder = parentDirectory(absolutePath(path));
    return (fileName(path) == kOptionsFile && looksLikeRun(folder)) || looksLikeSweep(folder);
}

void resolveKeptPaths(Form& form,
                      const std::string& config,
                      const std::function<bool(const std::string& key)>& isFlag)
{
    const std::string run = parentDirectory(absolutePath(config));
    Field* out = form.find("out");
    // An older run's file names the folder where it was made: perhaps another's by now.
    if (out != nullptr && !isFlag("out") && runHasHistory(run))
        out->reset();
    const std::string into =
        out == nullptr || out->valueText().empty() ? run : absolutePath(out->valueText());
    for (Field& field : form.fields()) {
        std::string* path = writtenPath(field);
        if (path == nullptr || isFlag(field.key()))
            continue;
        const std::string name = below(run, *path);
        if (name.empty())
            throw Error(ExitCode::BadInput,
                        fmt::format("cannot use \"{}\"", field.key()),
                        Where::atKey(config, field.key()),
                        fmt::format("found {}, wanted a file inside the run folder: the options "
                                    "that a run keeps write nowhere else",
                                    quoted(*path)),
                        fmt::format("To write there, add --{} {}.", field.flag(), quoted(*path)));
        // Through RunFolder, so that a link on the way leads nowhere else either.
        *path = into == run ? RunFolder::open(run).file(name) : joined(into, name);
    }
}

std::string keptOptionsText(const TrainOptions& options, const std::string& runFolder)
{
    TrainOptions kept = options;
    Form form;
    kept.describe(form);
    for (Field& field : form.fields())
        if (std::string* path = writtenPath(field))
            if (const std::string name = below(runFolder, *path); !name.empty())
                *path = name;
    TomlStyle style;
    style.only = [](const Field& field) { return field.key() != "out"; };
    return writeToml(form,
                     "Options of this run. Repeat it with: interproto train --config run.toml "
                     "--out ELSEWHERE",
                     style);
}

std::vector<OptionChange> changesSince(const TrainOptions& options, const std::string& runFolder)
{
    const std::string file = joined(runFolder, kOptionsFile);
    if (!fileExists(file))
        return {};
    const std::string text = readFile(file, kLargestFile);
    const auto keys = tomlTexts(text, file);
    TrainOptions before;
    Form then;
    before.describe(then);
    readToml(then, text, file);
    TrainOptions after = options;
    Form now;
    after.describe(now);
    std::vector<OptionChange> changes;
    for (Field& field : now.fields()) {
        if (field.isPerCall() || field.key() == "out" || !keys.contains(field.key()))
            continue;
        Field& kept = *then.find(field.key());
        if (std::string* path = writtenPath(kept))
            *path = joined(runFolder, *path);
        if (kept.valueText() != field.valueText())
            changes.push_back({field.key(), kept.valueText(), field.valueText(), field.isFixed()});
    }
    return changes;
}

}  // namespace interproto
