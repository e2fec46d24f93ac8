// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/raster_reader.h"

#include <opencv2/imgcodecs.hpp>

#include <climits>
#include <cstring>
#include <string_view>

namespace interproto {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool hasText(Bytes bytes, std::size_t at, std::string_view text)
{
    return bytes.size() >= at + text.size() &&
           std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

/// `count` bytes from `at`, least significant first.
std::int64_t little(Bytes bytes, std::size_t at, int count)
{
    std::int64_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

std::int64_t big32(Bytes bytes, std::size_t at)
{
    return std::int64_t(bytes[at]) << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
}

/// A 32-bit number with a sign, without it: BMP rows may run downwards.
std::int64_t magnitude32(Bytes bytes, std::size_t at)
{
    const std::int64_t value = static_cast<std::int32_t>(little(bytes, at, 4));
    return value < 0 ? -value : value;
}

std::optional<RasterSize> bmpSize(Bytes bytes)
{
    if (little(bytes, 14, 4) == 12)  // the OS/2 header has 16-bit sizes
        return RasterSize{little(bytes, 18, 2), little(bytes, 20, 2)};
    return RasterSize{magnitude32(bytes, 18), magnitude32(bytes, 22)};
}

std::optional<RasterSize> webpSize(Bytes bytes)
{
    if (hasText(bytes, 12, "VP8X"))
        return RasterSize{little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
    if (hasText(bytes, 12, "VP8L") && bytes[20] == 0x2f) {
        const std::int64_t packed = little(bytes, 21, 4);
        return RasterSize{(packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1};
    }
    if (hasText(bytes, 12, "VP8 "))
        return RasterSize{little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff};
    return std::nullopt;
}

}  // namespace

std::optional<RasterSize> rasterSize(Bytes bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    if (hasText(bytes, 0, "\x89PNG\r\n\x1a\n") && hasText(bytes, 12, "IHDR"))
        return RasterSize{big32(bytes, 16), big32(bytes, 20)};
    if (hasText(bytes, 0, "BM"))
        return bmpSize(bytes);
    if (hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBP"))
        return webpSize(bytes);
    return std::nullopt;
}

std::optional<cv::Mat> readRaster(Bytes bytes, const RasterSize& declared, std::string& reason)
{
    if (bytes.size() > INT_MAX) {
        reason = "the file is larger than 2 GB";
        return std::nullopt;
    }
    try {
        const cv::Mat file(
            1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<std::uint8_t*>(bytes.data()));
        cv::Mat picture = cv::imdecode(file, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
        if (picture.type() == CV_8UC3 && picture.isContinuous() && picture.cols == declared.width &&
            picture.rows == declared.height)
            return picture;
        reason = "the picture is damaged or cut short";
    } catch (const cv::Exception& e) {
        reason = "OpenCV refuses it: " + e.err;
    }
    return std::nullopt;
}

}  // namespace interproto
