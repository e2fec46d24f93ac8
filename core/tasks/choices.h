// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

/// Keys of the backbones and methods, in the order of the engine's catalogues; a test holds both
/// together. They stand here so that forms, help and completion need no LibTorch.
const std::vector<std::string>& backboneNames();
const std::vector<std::string>& methodNames();

}  // namespace interproto
