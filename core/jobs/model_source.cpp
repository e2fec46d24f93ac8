// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/model_source.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/nets/catalog.h"
#include "core/nets/feature_split.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace interproto {

namespace {

/// Calls `use` with the newest checkpoint that is whole; a damaged one is passed over.
template <typename Use>
auto withNewestCheckpoint(const std::string& run, Use use)
{
    const std::vector<CheckpointFile> files = listCheckpoints(run);
    for (std::size_t i = 0; i < files.size(); ++i) {
        try {
            return use(files[i].path);
        } catch (const Error& error) {
            if (error.code() != ExitCode::BadInput || i + 1 == files.size())
                throw;
        }
    }
    throw Error(ExitCode::BadInput,
                "cannot take weights",
                Where::inFile(run),
                "the run has no checkpoint yet");
}

/// The dict `key` of one of our checkpoints, or the file itself when it is a plain state dict.
std::vector<NamedTensor> readPart(const std::string& file, const std::string& key)
{
    const PthValue root = readPth(file);
    const PthValue* part = root.find(key);
    return stateDictOf(part != nullptr && part->isDict() ? *part : root, file);
}

std::pair<std::vector<NamedTensor>, std::string> readPartOf(const std::string& source,
                                                            const std::string& key)
{
    if (!directoryExists(source))
        return {readPart(source, key), source};
    const std::string run = RunFolder::open(source).path();
    return withNewestCheckpoint(
        run, [&](const std::string& file) { return std::pair(readPart(file, key), file); });
}

}  // namespace

BackboneOptions backboneOptions(const NetOptions& net)
{
    return {net.netMode, net.netDepth, net.embeddingSize, net.dropRatio, FeatureSplit::None};
}

NetOptions recogniseNet(const std::vector<NamedTensor>& state, NetOptions net)
{
    std::set<std::string> units;
    bool squeezes = false;
    bool mobile = false;
    for (const NamedTensor& named : state) {
        std::string name = named.name;
        for (const std::string_view prefix : {"module.", "backbone."})
            if (name.rfind(prefix, 0) == 0)
                name = name.substr(prefix.size());
        if (name.rfind("body.", 0) == 0)
            units.insert(name.substr(5, name.find('.', 5) - 5));
        squeezes = squeezes || name.find(".res_layer.5.fc1") != std::string::npos;
        mobile =
            mobile || name.find("conv_dw") != std::string::npos || name.rfind("conv2_dw", 0) == 0;
        const bool last =
            name == "output_layer.3.weight" || name == "linear.0.weight" || name == "linear.weight";
        if (last && named.tensor.shape.size() == 2)
            net.embeddingSize = static_cast<int>(named.tensor.shape[0]);
    }
    if (mobile) {
        net.netMode = "mobilefacenet";
    } else if (!units.empty()) {
        net.netMode = squeezes ? "ir_se" : "ir";
        net.netDepth = units.size() == 24   ? 50
                       : units.size() == 49 ? 100
                       : units.size() == 50 ? 152
                                            : net.netDepth;
    }
    return net;
}

LoadedModel loadModel(const std::string& model,
                      const NetOptions& net,
                      torch::Device device,
                      bool channelsLast)
{
    LoadedModel loaded;
    const auto [state, file] = readPartOf(model, "model");
    loaded.file = file;
    loaded.runFolder = directoryExists(model) ? model : std::string();
    loaded.net = recogniseNet(state, net);
    // The split that a method trained belongs to the embedding: the weights tell of it.
    BackboneOptions options = backboneOptions(loaded.net);
    options.split = recogniseSplit(state);
    loaded.backbone = makeBackbone(options);
    loaded.notes = loadStateDict(*loaded.backbone, state, file).notes;
    loaded.backbone->to(device);
    if (channelsLast)
        useChannelsLast(*loaded.backbone);
    loaded.backbone->eval();
    return loaded;
}

std::pair<std::vector<NamedTensor>, std::string> loadHead(const std::string& source)
{
    return readPartOf(source, "head");
}

}  // namespace interproto
