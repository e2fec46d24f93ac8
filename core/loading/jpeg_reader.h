// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace interproto {

struct JpegLimits {
    std::int64_t maxPixels = 64'000'000;
    int maxScans = 100;
    /// Pixels times scans: bounds the time of a legal file (about 10 ns each).
    std::int64_t maxWork = 400'000'000;
};

/// JPEG by libjpeg-turbo's own interface: errors and warnings are seen, and the first sign of
/// damage ends the picture. Two calls, `open` and `read`; the object is reused from picture to
/// picture by one thread.
class JpegReader {
public:
    JpegReader();
    ~JpegReader();
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    /// Reads the header; `bytes` must live until `read` is done. False: see `error()`.
    bool open(std::span<const std::uint8_t> bytes, const JpegLimits& limits);
    int width() const;
    int height() const;
    /// Fills height * width * 3 bytes, RGB, or BGR when `blueFirst`. False: see `error()`.
    bool read(std::uint8_t* pixels, bool blueFirst);
    const char* error() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto
