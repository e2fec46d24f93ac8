// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Dot products in plain C++, in the widest registers that the machine has.
namespace interproto {

float dotProduct(const float* a, const float* b, std::size_t length);

/// `query` against `rows` rows that follow each other.
void dotProducts(
    const float* query, const float* rows, std::size_t count, std::size_t length, float* out);

/// out[i * countB + j] = a[i] . b[j], each an address of `length` floats: in blocks that stay in
/// the cache, three rows by four at a time.
void dotProducts(const float* const* a,
                 std::size_t countA,
                 const float* const* b,
                 std::size_t countB,
                 std::size_t length,
                 float* out);

}  // namespace interproto
