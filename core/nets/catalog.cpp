// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/catalog.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nets/feature_split.h"
#include "core/nets/ir.h"
#include "core/nets/mobilefacenet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace interproto {

namespace {

void checkSizes(const BackboneOptions& options)
{
    if (options.embeddingSize < 1 || options.embeddingSize > 65536)
        throw Error(ExitCode::Usage,
                    "cannot build the network",
                    {},
                    fmt::format("embedding_size is {}, wanted 1 to 65536", options.embeddingSize));
    if (!(options.dropRatio >= 0 && options.dropRatio < 1))
        throw Error(ExitCode::Usage,
                    "cannot build the network",
                    {},
                    fmt::format("drop_ratio is {}, wanted 0 up to but not 1", options.dropRatio));
}

const BackboneEntry& entryFor(const std::string& key)
{
    std::vector<std::string> known;
    for (const BackboneEntry& entry : backboneCatalog()) {
        if (entry.key == key)
            return entry;
        known.push_back(entry.key);
    }
    throw Error(
        ExitCode::Usage,
        "cannot build the network",
        {},
        fmt::format(
            "net_mode is {}, wanted one of: {}", interproto::quoted(key), fmt::join(known, ", ")));
}

}  // namespace

const std::vector<BackboneEntry>& backboneCatalog()
{
    static const std::vector<BackboneEntry> entries = {
        {"ir",
         "IR",
         "Improved residual network of ArcFace, without squeeze-excitation.",
         {50, 100, 152},
         {43574976, 65129792, 70737600}},
        {"ir_se",
         "IR-SE",
         "The same with squeeze-excitation: the study's network at depth 50.",
         {50, 100, 152},
         {43797696, 65502016, 71148736}},
        {"mobilefacenet",
         "MobileFaceNet",
         "A small network, thirty times cheaper than IR-50.",
         {},
         {1200512}},
    };
    return entries;
}

std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options)
{
    const BackboneEntry& entry = entryFor(options.netMode);
    checkSizes(options);
    if (!entry.depths.empty() && std::ranges::count(entry.depths, options.netDepth) == 0)
        throw Error(ExitCode::Usage,
                    "cannot build the network",
                    {},
                    fmt::format("net_depth is {}, {} has: {}",
                                options.netDepth,
                                entry.key,
                                fmt::join(entry.depths, ", ")));
    if (entry.key == "mobilefacenet")
        return withSplit(makeMobileFaceNet(options), options.split);
    return withSplit(makeIr(options, entry.key == "ir_se"), options.split);
}

}  // namespace interproto
