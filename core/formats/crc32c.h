// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace interproto {

/// CRC-32C (Castagnoli, reflected polynomial 0x82f63b78), the check of TFRecord files.
/// crc32c("123456789") is 0xe3069283.
std::uint32_t crc32c(const void* data, std::size_t count);

/// The form TFRecord stores: rotated right by 15 bits plus 0xa282ead8, so that the check of a check
/// is no weak spot.
constexpr std::uint32_t maskedCrc(std::uint32_t crc)
{
    return ((crc >> 15) | (crc << 17)) + 0xa282ead8U;
}

}  // namespace interproto
