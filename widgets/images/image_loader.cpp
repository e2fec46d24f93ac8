// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/image_loader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/image_header.h"
#include "widgets/common/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>
#include <filesystem>

namespace interproto::ui {

namespace {

/// No picture of a face is larger; a stream of NULs on a network disk may be.
constexpr std::uint64_t kMostFileBytes = 256U << 20;
/// As the engine: a small legal JPEG with thousands of scans takes minutes to decode.
constexpr qsizetype kMostScans = 100;
/// Four bytes for each of the pixels that the header check lets through.
constexpr int kAllocationMegabytes = static_cast<int>(kMostPixels * 4 / (1 << 20)) + 1;

QString translated(const char* text)
{
    return QCoreApplication::translate("ImageLoader", text);
}

SourcedImage broken(const QString& reason, const QSize& fileSize = {})
{
    return {ImageState::Broken, {}, reason, fileSize};
}

/// By content: the name may say anything, and no other plug-in of Qt is to see the bytes.
QByteArray formatOf(ImageHeader::Kind kind)
{
    switch (kind) {
        case ImageHeader::Kind::Jpeg:
            return QByteArrayLiteral("jpeg");
        case ImageHeader::Kind::Png:
            return QByteArrayLiteral("png");
        case ImageHeader::Kind::Bmp:
            return QByteArrayLiteral("bmp");
        case ImageHeader::Kind::Webp:
            return QByteArrayLiteral("webp");
        case ImageHeader::Kind::Unknown:
            break;
    }
    return {};
}

/// Anything of that name; what is no regular file has a reason of its own.
bool isThere(const std::string& path)
{
    std::error_code failure;
    return std::filesystem::exists(path, failure) || failure.value() == EACCES;
}

QByteArray wholeFile(const std::string& path)
{
    const InputFile file(path);
    if (file.size() > kMostFileBytes)
        throw Error(ExitCode::BadInput,
                    "cannot read the picture",
                    Where::inFile(path),
                    "the file is larger than 256 MB");
    QByteArray bytes(static_cast<qsizetype>(file.size()), Qt::Uninitialized);
    file.readAt(0, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes;
}

bool hasTooManyScans(const QByteArray& bytes)
{
    static const QByteArray kStartOfScan = QByteArrayLiteral("\xff\xda");
    qsizetype count = 0;
    for (qsizetype at = bytes.indexOf(kStartOfScan); at >= 0 && count <= kMostScans;
         at = bytes.indexOf(kStartOfScan, at + 2))
        ++count;
    return count > kMostScans;
}

SourcedImage decoded(QByteArray bytes, const ImageHeader& header, int size)
{
    const QSize fileSize(header.width, header.height);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader;
    reader.setDecideFormatFromContent(false);
    reader.setAutoDetectImageFormat(false);
    reader.setFormat(formatOf(header.kind));
    reader.setDevice(&buffer);
    reader.setAutoTransform(false);
    if (!reader.canRead())
        return broken(translated(QT_TRANSLATE_NOOP("ImageLoader", "no reader for %1 is installed"))
                          .arg(QLatin1String(imageKindName(header.kind))),
                      fileSize);
    if (std::max(fileSize.width(), fileSize.height()) > size)
        reader.setScaledSize(
            fileSize.scaled(size, size, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return broken(
            translated(QT_TRANSLATE_NOOP("ImageLoader", "damaged: %1")).arg(reader.errorString()),
            fileSize);
    return {
        ImageState::Ready, std::move(image).convertToFormat(QImage::Format_RGB32), {}, fileSize};
}

}  // namespace

SourcedImage loadImage(const std::string& path, int size)
{
    [[maybe_unused]] static const bool limited = [] {
        QImageReader::setAllocationLimit(
            std::max(QImageReader::allocationLimit(), kAllocationMegabytes));
        return true;
    }();
    if (path.empty() || !isThere(path))
        return {ImageState::Missing, {}, {}, {}};
    std::string whyNot;
    const auto header = readImageHeader(path, &whyNot);
    if (!header)
        return broken(shownText(whyNot));
    const QSize fileSize(header->width, header->height);
    if (header->truncated)
        return broken(
            translated(QT_TRANSLATE_NOOP("ImageLoader", "the end of the file is missing")),
            fileSize);
    try {
        QByteArray bytes = wholeFile(path);
        if (header->kind == ImageHeader::Kind::Jpeg && header->progressive &&
            hasTooManyScans(bytes))
            return broken(translated(QT_TRANSLATE_NOOP("ImageLoader", "more than 100 scans")),
                          fileSize);
        return decoded(std::move(bytes), *header, std::max(size, 1));
    } catch (const Error& error) {
        return broken(shownText(error.why().empty() ? error.summary() : error.why()), fileSize);
    } catch (const std::bad_alloc&) {
        return broken(translated(QT_TRANSLATE_NOOP("ImageLoader", "not enough memory")), fileSize);
    } catch (const std::exception& error) {
        return broken(shownText(error.what()), fileSize);
    }
}

}  // namespace interproto::ui
