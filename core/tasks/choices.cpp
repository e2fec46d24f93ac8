// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/choices.h"

namespace interproto {

const std::vector<std::string>& backboneNames()
{
    static const std::vector<std::string> names = {"ir", "ir_se", "mobilefacenet"};
    return names;
}

const std::vector<std::string>& methodNames()
{
    static const std::vector<std::string> names = {"arcface", "inter_prototype"};
    return names;
}

}  // namespace interproto
