// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/backbone.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// One family of networks.
struct BackboneEntry {
    std::string key;                       ///< option value
    std::string title;                     ///< for people
    std::string summary;                   ///< one sentence
    std::vector<int> depths;               ///< values of netDepth it takes; empty: it has only one
    std::vector<std::int64_t> parameters;  ///< trainable values at 512-d, one a depth (or one)
};

const std::vector<BackboneEntry>& backboneCatalog();

/// The network, on the CPU in float32, weights drawn from LibTorch's generator in the order PyTorch
/// draws them: torch::manual_seed(s) before gives the bits that Python gives after
/// torch.manual_seed(s). Errors (Usage): unknown family (all known ones are named), unknown depth,
/// sizes out of range.
std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options);

}  // namespace interproto
