// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace interproto {

/// What the first bytes of a picture (and a JPEG's last ones) tell, without decoding it.
struct ImageHeader {
    enum class Kind { Unknown, Jpeg, Png, Bmp, Webp };

    Kind kind = Kind::Unknown;
    int width = 0;
    int height = 0;
    int channels =
        0;  ///< 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha (a palette counts as colour)
    bool progressive = false;  ///< JPEG: several scans; PNG: interlaced
    bool truncated = false;    ///< the end of the picture is missing (JPEG: no EOI marker, PNG: no
                               ///< IEND, others: shorter than declared)
    bool oddName = false;      ///< the extension names another format; harmless
};

/// Pictures above this many pixels are refused unread: a small file may unpack to gigabytes.
inline constexpr std::int64_t kMostPixels = 64'000'000;

/// Reads the header by content, whatever the name; a few small reads. Nothing when it is no usable
/// picture: `whyNot` then says why ("the file is empty", "it starts with NUL bytes", "unknown
/// format", "30000x30000 pixels, at most 64 million are accepted", ...). A truncated picture has a
/// header, with `truncated` set. Never throws for what a file contains; an unreadable file is a
/// reason too.
std::optional<ImageHeader> readImageHeader(const std::string& path, std::string* whyNot = nullptr);

/// "JPEG", "PNG", "BMP", "WebP" or "unknown".
const char* imageKindName(ImageHeader::Kind kind);

}  // namespace interproto
