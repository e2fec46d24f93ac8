// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/class_order.h"

#include <string>
#include <vector>

/// Whether the rows of a head and the identities of a data set belong together.
namespace interproto {

/// The identities in the catalogue that a run keeps, in the order of its classes; none without one
/// that can be read.
std::vector<std::string> keptIdentities(const std::string& runFolder);

/// The order in which the run numbers its classes. An Error (Usage) that names what differs when
/// its checkpoints are of other identities than the folders below `dataPath`: the rows of the head
/// would go to others.
ClassOrder classOrderOfRun(const std::string& runFolder, const std::string& dataPath);

/// What speaks against taking the head in `file` for classes `now`: it lies in a run with other
/// identities, or the same ones in another order. Empty when nothing does, or nothing is known of
/// where it comes from.
std::string headMismatch(const std::string& file, const std::vector<std::string>& now);

}  // namespace interproto
