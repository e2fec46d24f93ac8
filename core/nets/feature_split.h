// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/backbone.h"
#include "core/nets/weights.h"

#include <memory>

namespace interproto {

/// Puts a feature split around a network. The parts of the split come behind the network's own in
/// its state, in their official names:
///
///     Residual   RFM.seq.{0,2}.*          R = FC-ReLU-FC-ReLU (Wang et al., CVPR 2019)
///     Attention  fsm.{spatial,channel}.*  attention of channels and places (Huang et al., CVPR
///                                         2021), and Xavier draws for the whole network
///
/// `None` gives the network itself.
std::shared_ptr<Backbone> withSplit(std::shared_ptr<Backbone> plain, FeatureSplit split);

/// The split that the names of a state dict tell of.
FeatureSplit recogniseSplit(const std::vector<NamedTensor>& state);

/// Whether a name belongs to a split rather than to the plain network.
bool isSplitName(const std::string& name);

}  // namespace interproto
