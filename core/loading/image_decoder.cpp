// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/image_decoder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/loading/jpeg_reader.h"
#include "core/loading/raster_reader.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <cstring>
#include <optional>

namespace interproto {

namespace {

/// No picture of a face is larger; a stream of NULs on a network disk may be.
constexpr std::uint64_t kMostFileBytes = 256u << 20;

/// At least two pixels.
void mirrorRow(const std::uint8_t* from, std::uint8_t* to, int width)
{
    // Pixels of three bytes move as four where there is room: the next one overwrites the surplus.
    const std::uint8_t* last = from + 3 * (width - 1);
    std::memcpy(to, last, 3);
    for (int x = 1; x < width - 1; ++x)
        std::memcpy(to + 3 * x, last - 3 * x, 4);
    std::memcpy(to + 3 * (width - 1), from, 3);
}

void exchangeRedBlue(std::uint8_t* pixels, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        std::swap(pixels[3 * i], pixels[3 * i + 2]);
}

}  // namespace

struct ImageDecoder::State {
    DecodeOptions options;
    JpegReader jpeg;
    std::vector<std::uint8_t> file;
    DecodedImage whole;
    cv::Mat resized;

    DecodeOutcome readHeader(std::span<const std::uint8_t> bytes, bool& isJpeg);
    bool readPixels(std::span<const std::uint8_t> bytes,
                    bool isJpeg,
                    DecodeOutcome& outcome,
                    std::uint8_t* rgb);
    void resizeWhole(std::uint8_t* rgb, bool mirror);
    std::optional<std::string> readWholeFile(const std::string& path);
};

DecodeOutcome ImageDecoder::State::readHeader(std::span<const std::uint8_t> bytes, bool& isJpeg)
{
    DecodeOutcome outcome;
    if (bytes.empty()) {
        outcome.reason = "the file is empty";
        return outcome;
    }
    isJpeg = bytes.size() > 2 && bytes[0] == 0xff && bytes[1] == 0xd8;
    if (isJpeg) {
        const JpegLimits limits{options.maxPixels, options.maxScans};
        const bool opened = jpeg.open(bytes, limits);
        outcome.width = jpeg.width();
        outcome.height = jpeg.height();
        if (!opened)
            outcome.reason = fmt::format("not a usable JPEG: {}", jpeg.error());
        return outcome;
    }
    const auto size = rasterSize(bytes);
    if (!size) {
        outcome.reason = "not a JPEG, PNG, BMP or WebP picture";
    } else if (size->width < 1 || size->height < 1 || size->width > options.maxPixels ||
               size->height > options.maxPixels / size->width) {
        outcome.reason =
            fmt::format("its size, {} x {} pixels, is not accepted (at most {} pixels)",
                        size->width,
                        size->height,
                        options.maxPixels);
    } else {
        outcome.width = static_cast<int>(size->width);
        outcome.height = static_cast<int>(size->height);
    }
    return outcome;
}

bool ImageDecoder::State::readPixels(std::span<const std::uint8_t> bytes,
                                     bool isJpeg,
                                     DecodeOutcome& outcome,
                                     std::uint8_t* rgb)
{
    if (isJpeg) {
        if (jpeg.read(rgb, options.swapRedBlue))
            return true;
        outcome.reason = fmt::format("damaged JPEG: {}", jpeg.error());
        return false;
    }
    const auto picture = readRaster(bytes, {outcome.width, outcome.height}, outcome.reason);
    if (!picture)
        return false;
    std::memcpy(rgb, picture->data, picture->total() * 3);
    if (!options.swapRedBlue)  // OpenCV has blue first
        exchangeRedBlue(rgb, picture->total());
    return true;
}

void ImageDecoder::State::resizeWhole(std::uint8_t* rgb, bool mirror)
{
    const cv::Mat from(whole.height, whole.width, CV_8UC3, whole.rgb.data());
    const bool shrinks = whole.width >= kFaceSide && whole.height >= kFaceSide;
    cv::Mat into(kFaceSide, kFaceSide, CV_8UC3, rgb);
    cv::resize(from,
               mirror ? resized : into,
               {kFaceSide, kFaceSide},
               0,
               0,
               shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    for (int y = 0; mirror && y < kFaceSide; ++y)
        mirrorRow(resized.ptr(y), into.ptr(y), kFaceSide);
}

std::optional<std::string> ImageDecoder::State::readWholeFile(const std::string& path)
{
    try {
        const InputFile input(path);
        if (input.size() > kMostFileBytes)
            return fmt::format(
                "the file has {} bytes, at most {} are accepted", input.size(), kMostFileBytes);
        file.resize(static_cast<std::size_t>(input.size()));
        if (!file.empty())
            input.readAt(0, file.data(), file.size());
        return std::nullopt;
    } catch (const Error& error) {
        return error.why().empty() ? error.summary() : error.why();
    }
}

ImageDecoder::ImageDecoder(DecodeOptions options) : state_(std::make_unique<State>())
{
    state_->options = options;
}

ImageDecoder::~ImageDecoder() = default;
ImageDecoder::ImageDecoder(ImageDecoder&&) noexcept = default;
ImageDecoder& ImageDecoder::operator=(ImageDecoder&&) noexcept = default;

DecodeOutcome ImageDecoder::decode(std::span<const std::uint8_t> bytes, DecodedImage& into)
{
    bool isJpeg = false;
    DecodeOutcome outcome = state_->readHeader(bytes, isJpeg);
    if (!outcome.ok())
        return outcome;
    into.width = outcome.width;
    into.height = outcome.height;
    into.rgb.resize(std::size_t(outcome.width) * static_cast<std::size_t>(outcome.height) * 3);
    state_->readPixels(bytes, isJpeg, outcome, into.rgb.data());
    return outcome;
}

DecodeOutcome ImageDecoder::decodeFile(const std::string& path, DecodedImage& into)
{
    if (auto reason = state_->readWholeFile(path))
        return {*reason, 0, 0};
    return decode(state_->file, into);
}

DecodeOutcome ImageDecoder::decodeFace(std::span<const std::uint8_t> bytes,
                                       std::uint8_t* rgb,
                                       bool mirror)
{
    State& s = *state_;
    bool isJpeg = false;
    DecodeOutcome outcome = s.readHeader(bytes, isJpeg);
    if (!outcome.ok())
        return outcome;
    const bool fits = !outcome.wasResized();
    if (fits && !mirror) {
        s.readPixels(bytes, isJpeg, outcome, rgb);
        return outcome;
    }
    s.whole.width = outcome.width;
    s.whole.height = outcome.height;
    s.whole.rgb.resize(std::size_t(outcome.width) * static_cast<std::size_t>(outcome.height) * 3);
    if (!s.readPixels(bytes, isJpeg, outcome, s.whole.rgb.data()))
        return outcome;
    if (!fits)
        s.resizeWhole(rgb, mirror);
    constexpr std::size_t stride = std::size_t(kFaceSide) * 3;
    for (std::size_t y = 0; fits && y < kFaceSide; ++y)
        mirrorRow(s.whole.rgb.data() + y * stride, rgb + y * stride, kFaceSide);
    return outcome;
}

DecodeOutcome ImageDecoder::decodeFaceFile(const std::string& path, std::uint8_t* rgb, bool mirror)
{
    if (auto reason = state_->readWholeFile(path))
        return {*reason, 0, 0};
    return decodeFace(state_->file, rgb, mirror);
}

}  // namespace interproto
