// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/jpeg_reader.h"

#include <jpeglib.h>

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <vector>
// jerror.h needs jpeglib.h first.
#include <jerror.h>

namespace interproto {

namespace {

/// What libjpeg's callbacks need; found again through `client_data`.
struct Watch {
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf escape;
    char text[JMSG_LENGTH_MAX] = {};
    std::int64_t pixels = 0;
    JpegLimits limits;
};

Watch& watchOf(j_common_ptr info)
{
    return *static_cast<Watch*>(info->client_data);
}

/// libjpeg must not return from an error. A C++ exception may not cross its frames, so: longjmp.
[[noreturn]] void leave(j_common_ptr info)
{
    Watch& watch = watchOf(info);
    info->err->format_message(info, watch.text);
    std::longjmp(watch.escape, 1);
}

/// Warnings have level -1. All but two speak of damaged data (cut short, NUL bytes, bad codes).
void onMessage(j_common_ptr info, int level)
{
    const int code = info->err->msg_code;
    if (level < 0 && code != JWRN_ADOBE_XFORM && code != JWRN_JFIF_MAJOR)
        leave(info);
}

void onProgress(j_common_ptr info)
{
    Watch& watch = watchOf(info);
    const int scans = reinterpret_cast<j_decompress_ptr>(info)->input_scan_number;
    if (scans > watch.limits.maxScans)
        std::snprintf(watch.text, sizeof watch.text, "more than %d scans", watch.limits.maxScans);
    else if (scans > 1 && watch.pixels * scans > watch.limits.maxWork)
        std::snprintf(watch.text,
                      sizeof watch.text,
                      "%d scans of %lld pixels are too much work",
                      scans,
                      static_cast<long long>(watch.pixels));
    else
        return;
    std::longjmp(watch.escape, 1);
}

/// Adobe writes inks inverted (255 is no ink), others as they are.
void inksToColours(
    const std::uint8_t* inks, std::uint8_t* pixels, int width, bool inverted, bool blueFirst)
{
    for (int x = 0; x < width; ++x, inks += 4, pixels += 3) {
        const int flip = inverted ? 0 : 255;
        const int key = inks[3] ^ flip;
        for (int c = 0; c < 3; ++c) {
            const int light = ((inks[c] ^ flip) * key + 127) / 255;
            pixels[blueFirst ? 2 - c : c] = static_cast<std::uint8_t>(light);
        }
    }
}

}  // namespace

struct JpegReader::State {
    jpeg_decompress_struct info{};
    Watch watch;
    std::vector<std::uint8_t> inkRow;  ///< one row of CMYK
};

JpegReader::JpegReader() : state_(std::make_unique<State>())
{
    auto& [info, watch, inkRow] = *state_;
    info.err = jpeg_std_error(&watch.errors);
    watch.errors.error_exit = leave;
    watch.errors.emit_message = onMessage;
    watch.errors.output_message = [](j_common_ptr) {};
    watch.progress.progress_monitor = onProgress;
    info.client_data = &watch;
    if (setjmp(watch.escape) == 0)
        jpeg_create_decompress(&info);
    info.client_data = &watch;
    info.progress = &watch.progress;
}

JpegReader::~JpegReader()
{
    jpeg_destroy_decompress(&state_->info);
}

int JpegReader::width() const
{
    return static_cast<int>(state_->info.image_width);
}

int JpegReader::height() const
{
    return static_cast<int>(state_->info.image_height);
}

const char* JpegReader::error() const
{
    return state_->watch.text;
}

// setjmp: no object with a destructor may live in these two functions.
bool JpegReader::open(std::span<const std::uint8_t> bytes, const JpegLimits& limits)
{
    State& s = *state_;
    s.watch.limits = limits;
    s.watch.text[0] = '\0';
    jpeg_abort_decompress(&s.info);
    s.info.image_width = s.info.image_height = 0;
    if (setjmp(s.watch.escape) != 0)
        return false;
    jpeg_mem_src(&s.info, bytes.data(), static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&s.info, TRUE);
    s.watch.pixels = std::int64_t(s.info.image_width) * s.info.image_height;
    if (s.watch.pixels > limits.maxPixels) {
        std::snprintf(s.watch.text,
                      sizeof s.watch.text,
                      "%u x %u pixels are above the limit",
                      s.info.image_width,
                      s.info.image_height);
        return false;
    }
    return true;
}

bool JpegReader::read(std::uint8_t* pixels, bool blueFirst)
{
    State& s = *state_;
    const bool inks = s.info.jpeg_color_space == JCS_CMYK || s.info.jpeg_color_space == JCS_YCCK;
    s.info.out_color_space = inks ? JCS_CMYK : blueFirst ? JCS_EXT_BGR : JCS_RGB;
    if (inks)
        s.inkRow.resize(std::size_t(s.info.image_width) * 4);
    if (setjmp(s.watch.escape) != 0)
        return false;
    jpeg_start_decompress(&s.info);
    const std::size_t stride = std::size_t(s.info.output_width) * 3;
    while (s.info.output_scanline < s.info.output_height) {
        std::uint8_t* row = pixels + s.info.output_scanline * stride;
        JSAMPROW into = inks ? s.inkRow.data() : row;
        if (jpeg_read_scanlines(&s.info, &into, 1) == 1 && inks)
            inksToColours(s.inkRow.data(), row, width(), s.info.saw_Adobe_marker, blueFirst);
    }
    // Reads up to the end marker: a file that is cut or NUL-filled at its end is noticed here.
    jpeg_finish_decompress(&s.info);
    return true;
}

}  // namespace interproto
