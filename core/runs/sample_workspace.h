// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/workspace.h"

namespace interproto {

/// The workspace of a folder in which `sample_data` (or `demo`) drew its data: the training set,
/// and the five test sets by their published names.
Workspace sampleWorkspace(const std::string& folder);

}  // namespace interproto
