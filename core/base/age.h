// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace interproto {

/// Age in years of a picture that nobody labelled.
inline constexpr float kUnknownAge = std::numeric_limits<float>::quiet_NaN();

}  // namespace interproto
