// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace interproto {

struct RasterSize {
    std::int64_t width = 0;
    std::int64_t height = 0;
};

/// Size that the header of a PNG, BMP or WebP declares; nothing for any other content.
std::optional<RasterSize> rasterSize(std::span<const std::uint8_t> bytes);

/// Decodes PNG, BMP or WebP by OpenCV to 8-bit BGR, alpha dropped. Nothing when OpenCV cannot or
/// gives another size than the header declares; `reason` then says why. Call `rasterSize` first:
/// OpenCV would also take formats that are not wanted here, and sizes that do not fit into memory.
std::optional<cv::Mat> readRaster(std::span<const std::uint8_t> bytes,
                                  const RasterSize& declared,
                                  std::string& reason);

}  // namespace interproto
