// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <string>

namespace interproto::ui {

/// Why there is no picture of a file.
enum class ImageState { Ready, Waiting, Missing, Broken };

struct SourcedImage {
    ImageState state = ImageState::Waiting;
    QImage image;    ///< when Ready; without alpha
    QString reason;  ///< when Broken: what is wrong with it, for people
    QSize fileSize;  ///< of the picture in the file, when its header could be read
};

/// Reads one picture as the engine would see it: JPEG, PNG, BMP or WebP by its first bytes, header
/// limits before any memory is taken, files cut short refused, alpha dropped, orientation tags
/// ignored. (Bits flipped inside a whole file are shown as far as Qt decodes them; a scan with
/// `decode` finds them.) Shrunk while decoding so that its longer side has at most `size` device
/// pixels; never enlarged. Any thread; may take as long as a disk does.
SourcedImage loadImage(const std::string& path, int size);

}  // namespace interproto::ui
