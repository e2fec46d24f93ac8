// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

/// Small training folders for tests of what walks them.
namespace interproto::testing {

/// The markers of a JPEG without picture data: enough for whoever reads headers only.
inline std::string jpegBytes(int width = 112, int height = 112, int channels = 3)
{
    const auto byte = [](int value) { return static_cast<char>(value); };
    std::string bytes = "\xff\xd8\xff\xc0";
    bytes += {byte(0),
              byte(8 + 3 * channels),
              byte(8),
              byte(height >> 8),
              byte(height),
              byte(width >> 8),
              byte(width)};
    bytes += byte(channels);
    for (int i = 1; i <= channels; ++i)
        bytes += {byte(i), byte(0x11), byte(0)};
    bytes += "\xff\xda";
    bytes += {byte(0), byte(8), byte(1), byte(1), byte(0), byte(0), byte(63), byte(0)};
    return bytes + "data\xff\xd9";
}

/// The chunks of a PNG without picture data; colour type as in the PNG specification (0 grey, 2
/// RGB, 6 RGBA).
inline std::string pngBytes(int width = 112, int height = 112, int colourType = 2)
{
    const auto byte = [](int value) { return static_cast<char>(value); };
    const auto big = [&](int v) {
        return std::string{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)};
    };
    const std::string header = big(width) + big(height) +
                               std::string{byte(8), byte(colourType), byte(0), byte(0), byte(0)};
    return "\x89PNG\r\n\x1a\n" + big(13) + "IHDR" + header + big(0) + big(0) + "IEND" + big(0);
}

/// A temporary folder whose files can be made old, so that a second scan trusts their times.
class TrainingTree {
public:
    TrainingTree() = default;
    TrainingTree(const TrainingTree&) = delete;
    TrainingTree& operator=(const TrainingTree&) = delete;
    ~TrainingTree()
    {
        // QTemporaryDir cannot remove names that are no UTF-8.
        std::error_code ignored;
        std::filesystem::remove_all(path(), ignored);
    }

    std::string path(const std::string& name = {}) const
    {
        const std::string root = folder_.path().toStdString();
        return name.empty() ? root : root + "/" + name;
    }
    void folder(const std::string& name) const { makeDirectories(path(name)); }
    void file(const std::string& name, std::string_view bytes) const
    {
        makeDirectories(parentDirectory(path(name)));
        std::FILE* out = std::fopen(path(name).c_str(), "wb");
        if (out == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), out) != bytes.size())
            throw std::runtime_error("cannot write " + path(name));
        std::fclose(out);
    }
    void image(const std::string& name) const
    {
        file(name, lowerExtension(name) == ".png" ? pngBytes() : jpegBytes());
    }
    void remove(const std::string& name) const { ::unlink(path(name).c_str()); }

    /// Gives a file or folder, and all below it, a time long past; `seconds` tells one past from
    /// another.
    void makeOld(const std::string& name = {}, long seconds = 1'600'000'000) const
    {
        old(path(name), seconds);
    }

private:
    static void old(const std::string& path, long seconds)
    {
        if (directoryExists(path))
            for (const std::string& name : sortedNames(path))
                old(path + "/" + name, seconds);
        const timespec times[2] = {{seconds, 5}, {seconds, 5}};
        ::utimensat(AT_FDCWD, path.c_str(), times, 0);
    }

    QTemporaryDir folder_;
};

/// One picture of each kind that a scan remarks on, in `train/0`: cut short, empty, no picture, of
/// another size, grey, misnamed, too large, with alpha, two of one number.
inline void writeOddImages(const TrainingTree& tree)
{
    const std::string jpeg = jpegBytes();
    tree.file("train/0/0.jpg", jpeg.substr(0, jpeg.size() - 2));
    tree.file("train/0/1.jpg", "");
    tree.file("train/0/2.jpg", "GIF89a and something else that is long enough");
    tree.file("train/0/3.jpg", jpegBytes(96, 112));
    tree.file("train/0/4.jpg", jpegBytes(112, 112, 1));
    tree.file("train/0/5.jpg", pngBytes());
    tree.file("train/0/6.png", pngBytes(30000, 30000));
    tree.file("train/0/7.png", pngBytes(112, 112, 6));
    tree.file("train/0/8.jpg", jpeg);
    tree.file("train/0/08.jpg", jpeg);
}

}  // namespace interproto::testing
