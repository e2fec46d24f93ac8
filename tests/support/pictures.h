// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

// After cstdio, which it needs.
#include <jpeglib.h>

/// Pictures for tests: smooth ones, encoded in all the ways that data sets come in.
namespace interproto::testing {

/// A smooth colour picture (8-bit BGR) that differs from `number` to `number`.
inline cv::Mat smoothPicture(int width, int height, int number = 0)
{
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = double(x) / width, v = double(y) / height;
            picture.at<cv::Vec3b>(y, x) = {
                cv::saturate_cast<std::uint8_t>(40 + 180 * u),
                cv::saturate_cast<std::uint8_t>(128 + 90 * std::sin(3 * v + number)),
                cv::saturate_cast<std::uint8_t>(128 + 90 * std::cos(4 * u + 2 * v + number))};
        }
    return picture;
}

/// Encoded by OpenCV; `extension` chooses the format.
inline std::string encoded(const cv::Mat& picture,
                           const std::string& extension,
                           const std::vector<int>& parameters = {})
{
    std::vector<std::uint8_t> bytes;
    cv::imencode(extension, picture, bytes, parameters);
    return {bytes.begin(), bytes.end()};
}

struct JpegForm {
    J_COLOR_SPACE space = JCS_GRAYSCALE;  ///< of the samples given
    int scans = 1;                        ///< above 1: progressive, with refinements repeated
    bool adobe = true;
};

/// Encoded by libjpeg itself: `samples` are height rows of width * channels bytes.
inline std::string jpegOf(const std::vector<std::uint8_t>& samples,
                          int width,
                          int height,
                          JpegForm form)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = JDIMENSION(width);
    info.image_height = JDIMENSION(height);
    info.input_components = form.space == JCS_CMYK ? 4 : form.space == JCS_RGB ? 3 : 1;
    info.in_color_space = form.space;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 95, TRUE);
    info.write_Adobe_marker = form.adobe && form.space == JCS_CMYK ? TRUE : FALSE;
    // One DC scan, then the same AC band sent coefficient by coefficient.
    std::vector<jpeg_scan_info> script;
    if (form.scans > 1) {
        script.push_back({1, {0}, 0, 0, 0, 0});
        for (int i = 1; i < form.scans; ++i) {
            const int band = (i - 1) % 63 + 1, round = (i - 1) / 63;
            script.push_back({1, {0}, band, band, round == 0 ? 0 : 3 - round, 2 - round});
        }
        info.scan_info = script.data();
        info.num_scans = int(script.size());
    }
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        auto* row = const_cast<JSAMPLE*>(samples.data() + std::size_t(info.next_scanline) * width *
                                                              info.input_components);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string bytes(reinterpret_cast<char*>(memory), size);
    std::free(memory);
    return bytes;
}

}  // namespace interproto::testing
