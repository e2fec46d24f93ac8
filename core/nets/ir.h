// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nets/backbone.h"

#include <memory>
#include <vector>

namespace interproto {

/// Units in each of the four stages (64, 128, 256, 512 channels) of IR-`depth`; empty for an
/// unknown depth.
std::vector<int> irStages(int depth);

/// Improved residual network of ArcFace, with squeeze-excitation when `withSe`.
std::shared_ptr<Backbone> makeIr(const BackboneOptions& options, bool withSe);

}  // namespace interproto
