// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/toml_depth.h"

namespace interproto {

std::int64_t tooDeepTomlLine(std::string_view text)
{
    std::int64_t line = 1;
    std::size_t dots = 0;
    for (const char c : text) {
        if (c == '.' && ++dots > kMostTomlDots)
            return line;
        if (c == '\n') {
            ++line;
            dots = 0;
        }
    }
    return 0;
}

}  // namespace interproto
