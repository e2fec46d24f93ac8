// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/backbone.h"

#include <memory>
#include <string>

namespace interproto {

/// MobileFaceNet (Chen et al., CCBR 2018) with the names of the Inter-Prototype repository (model.0
/// ... linear.1).
std::shared_ptr<Backbone> makeMobileFaceNet(const BackboneOptions& options);

/// The name Inter-Prototype gives to a tensor InsightFace_Pytorch calls `name` (conv1.conv.weight
/// -> model.0.conv.weight); empty when it is none of that network's.
std::string officialMobileFaceNetName(const std::string& name);

}  // namespace interproto
