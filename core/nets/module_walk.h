// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <string>

namespace interproto {

/// Calls `visit(prefix, part)` for the module and all below it, parents first, in order of
/// registration: the order of Python's state_dict(). `prefix` is "" or ends in a dot.
template <typename Visit>
void walkModules(const torch::nn::Module& module,
                 const Visit& visit,
                 const std::string& prefix = {})
{
    visit(prefix, module);
    for (const auto& child : module.named_children())
        walkModules(*child.value(), visit, prefix + child.key() + ".");
}

}  // namespace interproto
