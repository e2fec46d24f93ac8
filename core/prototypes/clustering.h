// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interproto {

/// An order in which alike rows stand together: the leaves of a hierarchical clustering by average
/// linkage (Sokal and Michener 1958), found by chains of nearest neighbours (Benzecri 1982) in
/// O(n^2). `similarity` is [n, n] and symmetric; more is more alike. The same order every time.
std::vector<std::uint32_t> clusteredOrder(const std::vector<float>& similarity, std::size_t n);

}  // namespace interproto
