// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace interproto {

/// What is known of the identity behind one class prototype.
struct PrototypeInfo {
    std::string identity;  ///< name of its folder
    bool isChild = false;  ///< a class that the inter-prototype loss moves
    bool isChildKnown = false;
    std::int64_t images = -1;  ///< below 0: not known
    std::int64_t childImages = -1;
    double meanAge = std::numeric_limits<double>::quiet_NaN();
};

/// The CSV beside a prototypes array: a row a class in the array's order. Errors (BadInput) name
/// file and line.
std::vector<PrototypeInfo> readPrototypeTable(const std::string& file);

}  // namespace interproto
