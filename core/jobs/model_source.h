// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"
#include "core/nets/backbone.h"
#include "core/tasks/parts.h"

#include <torch/types.h>

#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// A backbone with its weights, and where they came from.
struct LoadedModel {
    std::shared_ptr<Backbone> backbone;  ///< on the device, in evaluation mode
    NetOptions net;
    std::string file;                ///< the weight file or checkpoint
    std::string runFolder;           ///< empty: not from a run
    std::vector<std::string> notes;  ///< what loading did besides
};

/// Loads `model`: a run folder (newest whole checkpoint), one of our checkpoints, or a .pth of
/// backbone weights in any known naming. The network is recognised from the names and shapes of the
/// weights; `net` decides what they do not tell.
LoadedModel loadModel(const std::string& model,
                      const NetOptions& net,
                      torch::Device device,
                      bool channelsLast);

/// The head's state: of a run folder's newest whole checkpoint, one of our checkpoints or a head
/// .pth; and the file.
std::pair<std::vector<NamedTensor>, std::string> loadHead(const std::string& source);

/// Network that the names and shapes of a state dict belong to; what they do not tell stays as in
/// `net`.
NetOptions recogniseNet(const std::vector<NamedTensor>& state, NetOptions net);

BackboneOptions backboneOptions(const NetOptions& net);

}  // namespace interproto
