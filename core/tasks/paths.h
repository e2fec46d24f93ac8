// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/task.h"

namespace interproto {

/// Replaces every path among the options by its absolute form, so that a run.toml works from
/// anywhere.
void makePathsAbsolute(TaskOptions& options);

}  // namespace interproto
