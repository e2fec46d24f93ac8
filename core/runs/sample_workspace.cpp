// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sample_workspace.h"

#include "core/base/files.h"

namespace interproto {

Workspace sampleWorkspace(const std::string& folder)
{
    Workspace workspace;
    workspace.folder = folder;
    workspace.title = "Sample";
    workspace.dataSets.push_back({"sample-faces",
                                  joined(folder, "dataset/train/casia-webface"),
                                  joined(folder, "dataset/train/age-label/casia-webface.txt")});
    static constexpr std::pair<const char*, const char*> kTests[] = {
        {"AgeDB-C20", "agedb20_child"},
        {"AgeDB-C30", "agedb30_child"},
        {"FG-NET-C20", "fgnet20_child"},
        {"FG-NET-C30", "fgnet30_child"},
        {"LAG", "lag"}};
    for (const auto& [name, list] : kTests)
        workspace.testSets.push_back(
            {name, joined(folder, std::string("dataset/test/") + list + ".txt"), folder});
    return workspace;
}

}  // namespace interproto
