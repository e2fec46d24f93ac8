// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace interproto {

/// Side of the square pictures that all backbones take, in pixels.
inline constexpr int kFaceSide = 112;
/// Bytes of one picture as the backbones take it: rows of RGB bytes.
inline constexpr std::size_t kFaceBytes = std::size_t(kFaceSide) * kFaceSide * 3;

/// A decoded picture: `height` rows of `width` RGB bytes, no padding.
struct DecodedImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// What became of one picture. A broken picture is a value, never an exception.
struct DecodeOutcome {
    std::string reason;  ///< why it could not be decoded; empty when it could
    int width = 0;       ///< of the file, where the header told
    int height = 0;

    bool ok() const { return reason.empty(); }
    bool wasResized() const { return ok() && (width != kFaceSide || height != kFaceSide); }
};

struct DecodeOptions {
    /// Some published weights were trained on pictures with red and blue exchanged.
    bool swapRedBlue = false;
    /// Larger pictures are refused from the header, before memory is taken.
    std::int64_t maxPixels = 64'000'000;
    /// JPEGs with more scans are refused: a small legal file can take minutes to decode.
    int maxScans = 100;
};

/// Decodes JPEG, PNG, BMP and WebP, told apart by their first bytes and not by name, to 8-bit RGB.
/// Grey and CMYK become RGB, 16 bits become 8, alpha is dropped, orientation tags are ignored (as
/// the reference does). JPEG goes through libjpeg-turbo's own interface, because OpenCV hides
/// damage: any warning of the library about the data counts as broken.
///
/// One object a thread: it reuses its buffers.
class ImageDecoder {
public:
    explicit ImageDecoder(DecodeOptions options = {});
    ~ImageDecoder();
    ImageDecoder(ImageDecoder&&) noexcept;
    ImageDecoder& operator=(ImageDecoder&&) noexcept;

    /// The picture at its own size. `into` is unspecified when the outcome is not ok.
    DecodeOutcome decode(std::span<const std::uint8_t> bytes, DecodedImage& into);
    DecodeOutcome decodeFile(const std::string& path, DecodedImage& into);

    /// The picture as a backbone takes it: kFaceBytes at `rgb` (112 rows of 112 RGB bytes), resized
    /// when it has another size (area averaging when it shrinks, bilinear when it grows), mirrored
    /// left to right when asked. `rgb` is unspecified when the outcome is not ok.
    DecodeOutcome decodeFace(std::span<const std::uint8_t> bytes,
                             std::uint8_t* rgb,
                             bool mirror = false);
    DecodeOutcome decodeFaceFile(const std::string& path, std::uint8_t* rgb, bool mirror = false);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto
