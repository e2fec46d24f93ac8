// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/identity_check.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/catalog/folder_reader.h"
#include "core/catalog/query.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

std::vector<std::string> keptIdentities(const std::string& runFolder)
{
    const std::string file = joined(runFolder, kCatalogFile);
    if (!fileExists(file))
        return {};
    try {
        return identityNames(Catalog(file));
    } catch (const Error&) {
        return {};  // a damaged catalogue is made anew by the scan, which says so
    }
}

ClassOrder classOrderOfRun(const std::string& runFolder, const std::string& dataPath)
{
    const std::vector<std::string> before = keptIdentities(runFolder);
    const ClassOrder order = orderOf(before);
    if (before.empty() || listCheckpoints(runFolder).empty())
        return order;
    IssueList untold;  // the scan tells them
    const std::vector<std::string> now = listIdentities(dataPath, untold, order);
    if (before != now)
        throw Error(ExitCode::Usage,
                    "cannot resume",
                    Where::inFile(runFolder),
                    fmt::format("the training folder holds other identities than when the run "
                                "was begun: {}. The rows of the head would go to others",
                                identitiesDiffer(before, now)),
                    "Put the folders back, or begin another run from this one's weights with "
                    "--init-backbone.");
    return order;
}

std::string headMismatch(const std::string& file, const std::vector<std::string>& now)
{
    const std::string run = parentDirectory(parentDirectory(absolutePath(file)));
    const std::vector<std::string> of =
        looksLikeRun(run) ? keptIdentities(run) : std::vector<std::string>();
    if (of.empty() || of == now)
        return {};
    if (const std::string difference = identitiesDiffer(of, now); !difference.empty())
        return fmt::format("its run had other identities: {}", difference);
    const auto at = std::ranges::mismatch(of, now);
    return fmt::format("its run numbered the identities otherwise: class {} was {} and is {}",
                       at.in1 - of.begin(),
                       quoted(*at.in1),
                       quoted(*at.in2));
}

}  // namespace interproto
