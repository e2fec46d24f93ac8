// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/image_names_pool.h"

#include <string_view>
#include <vector>

namespace interproto {

/// 1 for each image whose path holds `needle`, ASCII letters of either case; the whole block of
/// paths is searched at once, so that a million paths take some ten milliseconds.
std::vector<std::uint8_t> imagesWithText(const ImageNamesPool& images, std::string_view needle);

}  // namespace interproto
