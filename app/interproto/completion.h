// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace interproto {

/// A completion script made from the task table: tasks, flags, choices. Empty for an unknown shell
/// (known: bash, zsh, fish).
std::string completionScript(const std::string& shell);

}  // namespace interproto
