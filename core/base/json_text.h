// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace interproto {

/// The text of a JSON value; `indent` below 0 puts it into one line. Paths and messages are bytes:
/// what is no UTF-8 becomes a replacement character, where nlohmann's own dump() throws and would
/// end a training for the name of a folder.
template <typename Json>
std::string jsonText(const Json& json, int indent = -1)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace interproto
