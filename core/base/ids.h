// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace interproto {

/// An id that cannot be mistaken for another kind of number.
template <typename Tag>
struct Id {
    std::int64_t value = -1;

    constexpr auto operator<=>(const Id&) const = default;
    constexpr bool isValid() const { return value >= 0; }
};

/// Position of a class in the head: dense, 0..C-1, folders in the order of
/// catalog/class_order.h.
using ClassId = Id<struct ClassTag>;
/// Row of an image in the catalogue.
using ImageId = Id<struct ImageTag>;

}  // namespace interproto
