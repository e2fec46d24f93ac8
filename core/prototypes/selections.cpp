// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/selections.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace interproto {

namespace {

constexpr const char* kFolder = "selections";
constexpr const char* kNameLine = "# ";
constexpr std::size_t kLongestName = 60;

std::string fileOf(const std::string& workspace, const std::string& name)
{
    return joined(joined(workspace, kFolder), safeFileName(name) + ".txt");
}

}  // namespace

std::vector<std::string> listSelections(const std::string& workspace)
{
    std::vector<std::string> names;
    const std::string folder = joined(workspace, kFolder);
    if (!directoryExists(folder))
        return names;
    for (const std::string& file : sortedNames(folder)) {
        if (lowerExtension(file) != ".txt")
            continue;
        // The name as it was given stands in the first line; by hand it may be missing.
        std::string name = file.substr(0, file.size() - 4);
        forEachLine(joined(folder, file), [&](std::int64_t line, std::string_view text) {
            if (line == 1 && text.starts_with(kNameLine) &&
                safeFileName(std::string(trimmed(text.substr(2)))) + ".txt" == file)
                name = std::string(trimmed(text.substr(2)));
        });
        names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

IdentitySelection readSelection(const std::string& workspace, const std::string& name)
{
    IdentitySelection selection{name, {}};
    forEachLine(fileOf(workspace, name), [&](std::int64_t line, std::string_view text) {
        if (!text.empty() && !(line == 1 && text.starts_with(kNameLine)))
            selection.identities.emplace_back(text);
    });
    return selection;
}

void writeSelection(const std::string& workspace, const IdentitySelection& selection)
{
    const std::string file = fileOf(workspace, selection.name);
    const auto refuse = [&](const char* why) {
        throw Error(ExitCode::Usage, "cannot keep the selection", Where::inFile(file), why);
    };
    if (trimmed(selection.name).empty() || selection.name.size() > kLongestName ||
        selection.name.find('\n') != std::string::npos)
        refuse("its name must have 1 to 60 bytes in one line");
    std::string text = kNameLine + selection.name + "\n";
    for (const std::string& identity : selection.identities) {
        if (identity.find('\n') != std::string::npos)
            refuse("the name of an identity holds a line break");
        text += identity + "\n";
    }
    makeDirectories(joined(workspace, kFolder));
    writeFile(file, text);
}

void removeSelection(const std::string& workspace, const std::string& name)
{
    const std::string file = fileOf(workspace, name);
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        throw systemError("cannot remove the selection", file, errno);
}

}  // namespace interproto
