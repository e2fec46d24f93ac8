// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <cstdlib>
#include <string>

namespace interproto::testing {

/// Folder of the official pair lists, "" where they are not at hand.
inline std::string officialListFolder()
{
    const char* source = std::getenv("INTERPROTO_SOURCE");
    const std::string folder =
        source == nullptr ? std::string() : std::string(source) + "/../shared/data/pairs";
    return directoryExists(folder) ? folder : std::string();
}

}  // namespace interproto::testing
