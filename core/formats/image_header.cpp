// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_header.h"

#include "core/base/content.h"
#include "core/base/error.h"
#include "core/base/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace interproto {

namespace {

using Kind = ImageHeader::Kind;

constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kTailBytes = 4096;
constexpr int kMostSegments = 10'000;
constexpr std::uint64_t kMostFillBytes = 65'536;

/// Bytes of the file at any offset, through one block that usually holds the whole header.
class Bytes {
public:
    explicit Bytes(const InputFile& file) : file_(file) { load(0); }

    std::uint64_t size() const { return file_.size(); }
    /// 0 beyond the end; callers compare with size() where that matters.
    unsigned at(std::uint64_t offset)
    {
        if (offset < start_ || offset >= start_ + count_)
            load(offset);
        return offset - start_ < count_ ? block_[offset - start_] : 0;
    }
    unsigned big16(std::uint64_t o) { return at(o) << 8 | at(o + 1); }
    unsigned little16(std::uint64_t o) { return at(o) | at(o + 1) << 8; }
    std::uint32_t big32(std::uint64_t o) { return std::uint32_t(big16(o)) << 16 | big16(o + 2); }
    std::uint32_t little32(std::uint64_t o)
    {
        return little16(o) | std::uint32_t(little16(o + 2)) << 16;
    }
    bool has(std::uint64_t o, std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (at(o + i) != static_cast<unsigned char>(text[i]))
                return false;
        return true;
    }

private:
    void load(std::uint64_t offset)
    {
        start_ = offset;
        count_ = offset < file_.size() ? file_.readSome(offset, block_.data(), block_.size()) : 0;
    }

    const InputFile& file_;
    std::array<unsigned char, kHeadBytes> block_{};
    std::uint64_t start_ = 0;
    std::size_t count_ = 0;
};

bool isFrameMarker(unsigned marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool isBareMarker(unsigned marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/// EOI among the last bytes, with NUL or 0xFF padding or a short appendix behind it.
bool endsWithEoi(Bytes& bytes)
{
    const std::uint64_t end = bytes.size();
    const std::uint64_t begin = end > kTailBytes ? end - kTailBytes : 0;
    bytes.at(begin);  // one read for the whole tail
    std::uint64_t last = end;
    while (last > begin && (bytes.at(last - 1) == 0 || bytes.at(last - 1) == 0xff ||
                            bytes.at(last - 1) == '\n' || bytes.at(last - 1) == '\r'))
        --last;
    return last >= begin + 2 && bytes.has(last - 2, "\xff\xd9");
}

const char* readJpeg(Bytes& bytes, ImageHeader& header)
{
    std::uint64_t offset = 2;
    std::uint64_t fill = 0;
    for (int segment = 0; segment < kMostSegments; ++segment) {
        for (; fill < kMostFillBytes && bytes.at(offset) == 0xff && bytes.at(offset + 1) == 0xff;
             ++fill)
            ++offset;
        if (offset + 4 > bytes.size())
            return "the JPEG ends before its frame header";
        if (bytes.at(offset) != 0xff)
            return "the JPEG has no marker where one belongs";
        const unsigned marker = bytes.at(offset + 1);
        offset += 2;
        if (isBareMarker(marker))
            continue;
        const unsigned length = bytes.big16(offset);
        if (marker == 0xd9 || marker == 0xda || length < 2)
            return "the JPEG has no frame header";
        if (isFrameMarker(marker)) {
            if (length < 8 || offset + length > bytes.size())
                return "the JPEG ends inside its frame header";
            header.height = static_cast<int>(bytes.big16(offset + 3));
            header.width = static_cast<int>(bytes.big16(offset + 5));
            header.channels = static_cast<int>(bytes.at(offset + 7));
            header.progressive = (marker & 3) == 2;
            header.truncated = !endsWithEoi(bytes);
            return nullptr;
        }
        offset += length;
    }
    return "the JPEG has more than 10,000 segments before its frame header";
}

const char* readPng(Bytes& bytes, ImageHeader& header)
{
    if (bytes.size() < 33 || bytes.big32(8) != 13 || !bytes.has(12, "IHDR"))
        return "the PNG has no header chunk";
    constexpr int kChannels[] = {1, 0, 3, 3, 2, 0, 4};
    const unsigned colour = bytes.at(25);
    if (colour >= std::size(kChannels) || kChannels[colour] == 0)
        return "the PNG names an unknown colour type";
    const std::uint32_t width = bytes.big32(16);
    const std::uint32_t height = bytes.big32(20);
    if (width > 0x7fffffffU || height > 0x7fffffffU)
        return "the PNG's size is beyond what PNG allows";
    header.width = static_cast<int>(width);
    header.height = static_cast<int>(height);
    header.channels = kChannels[colour];
    header.progressive = bytes.at(28) != 0;
    const std::uint64_t begin = bytes.size() > kTailBytes ? bytes.size() - kTailBytes : 0;
    bytes.at(begin);
    header.truncated = true;
    for (std::uint64_t o = bytes.size() - 8; header.truncated && o > begin; --o)
        header.truncated = !bytes.has(o, "IEND");
    return nullptr;
}

const char* readBmp(Bytes& bytes, ImageHeader& header)
{
    const std::uint32_t infoSize = bytes.little32(14);
    if (bytes.size() < 26 || (infoSize != 12 && infoSize < 40) || infoSize > 1024)
        return "the BMP has no known header";
    unsigned bits = 0;
    if (infoSize == 12) {
        header.width = static_cast<int>(bytes.little16(18));
        header.height = static_cast<int>(bytes.little16(20));
        bits = bytes.little16(24);
    } else {
        const auto height = static_cast<std::int32_t>(bytes.little32(22));
        header.width = static_cast<std::int32_t>(bytes.little32(18));
        // Top-down pictures store a negative height.
        header.height = height < 0 && height > INT32_MIN ? -height : height;
        bits = bytes.little16(28);
    }
    header.channels = bits == 32 ? 4 : 3;
    header.truncated = bytes.little32(2) > bytes.size();
    return nullptr;
}

const char* readWebp(Bytes& bytes, ImageHeader& header)
{
    if (bytes.size() < 30)
        return "the WebP ends inside its header";
    header.channels = 3;
    if (bytes.has(12, "VP8X")) {
        header.width = 1 + static_cast<int>(bytes.little32(24) & 0xffffff);
        header.height = 1 + static_cast<int>(bytes.little16(27) | bytes.at(29) << 16);
        header.channels = (bytes.at(20) & 0x10) != 0 ? 4 : 3;
    } else if (bytes.has(12, "VP8L") && bytes.at(20) == 0x2f) {
        const std::uint32_t bits = bytes.little32(21);
        header.width = 1 + static_cast<int>(bits & 0x3fff);
        header.height = 1 + static_cast<int>(bits >> 14 & 0x3fff);
        header.channels = (bits >> 28 & 1) != 0 ? 4 : 3;
    } else if (bytes.has(12, "VP8 ") && bytes.has(23, "\x9d\x01\x2a")) {
        header.width = static_cast<int>(bytes.little16(26) & 0x3fff);
        header.height = static_cast<int>(bytes.little16(28) & 0x3fff);
    } else {
        return "the WebP has no known picture chunk";
    }
    header.truncated = std::uint64_t(bytes.little32(4)) + 8 > bytes.size();
    return nullptr;
}

const char* readByKind(Bytes& bytes, ImageHeader& header)
{
    if (bytes.size() == 0)
        return "the file is empty";
    if (bytes.has(0, "\xff\xd8\xff")) {
        header.kind = Kind::Jpeg;
        return readJpeg(bytes, header);
    }
    if (bytes.has(0, "\x89PNG\r\n\x1a\n")) {
        header.kind = Kind::Png;
        return readPng(bytes, header);
    }
    if (bytes.has(0, "BM")) {
        header.kind = Kind::Bmp;
        return readBmp(bytes, header);
    }
    if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
        header.kind = Kind::Webp;
        return readWebp(bytes, header);
    }
    return "unknown format";
}

Kind kindOfName(const std::string& path)
{
    const std::string extension = lowerExtension(path);
    if (extension == ".jpg" || extension == ".jpeg")
        return Kind::Jpeg;
    if (extension == ".png")
        return Kind::Png;
    if (extension == ".bmp")
        return Kind::Bmp;
    return extension == ".webp" ? Kind::Webp : Kind::Unknown;
}

std::string checkedHeader(const std::string& path, ImageHeader& header)
{
    const InputFile file(path);
    Bytes bytes(file);
    if (const char* fault = readByKind(bytes, header)) {
        if (header.kind != Kind::Unknown || bytes.size() == 0)
            return fault;
        return fmt::format("unknown format: it is {}; wanted JPEG, PNG, BMP or WebP",
                           contentName(contentOfFile(path)));
    }
    if (header.width <= 0 || header.height <= 0)
        return fmt::format("a picture of {}x{} pixels", header.width, header.height);
    if (std::int64_t(header.width) * header.height > kMostPixels)
        return fmt::format(
            "{}x{} pixels, at most 64 million are accepted", header.width, header.height);
    if (header.channels < 1 || header.channels > 4)
        return fmt::format("{} colour channels, wanted 1 to 4", header.channels);
    header.oddName = kindOfName(path) != header.kind;
    return {};
}

}  // namespace

std::optional<ImageHeader> readImageHeader(const std::string& path, std::string* whyNot)
{
    ImageHeader header;
    std::string why;
    try {
        why = checkedHeader(path, header);
    } catch (const Error& error) {
        why = error.why();
    }
    if (why.empty())
        return header;
    if (whyNot != nullptr)
        *whyNot = why;
    return std::nullopt;
}

const char* imageKindName(ImageHeader::Kind kind)
{
    switch (kind) {
        case Kind::Jpeg:
            return "JPEG";
        case Kind::Png:
            return "PNG";
        case Kind::Bmp:
            return "BMP";
        case Kind::Webp:
            return "WebP";
        case Kind::Unknown:
            break;
    }
    return "unknown";
}

}  // namespace interproto
