// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/contact_sheet.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kMargin = 12;
constexpr double kPointSize = 8;
constexpr int kDotsPerInch = 72;

/// Where everything stands on the page, in points.
struct SheetLayout {
    SheetLayout(std::size_t pairs, const ContactSheetOptions& options)
        : columns(std::max(1, options.columns))
    {
        // A pixel is a point: the same page whatever the screen's dots.
        font.setPixelSize(static_cast<int>(kPointSize));
        titleFont = font;
        titleFont.setPixelSize(static_cast<int>(kPointSize * 1.6));
        titleFont.setBold(true);
        tile = pairTileSize(options.face, font);
        head = options.title.isEmpty() ? 0 : kPointSize * 4.2;
        const auto rows =
            (pairs + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
        page = {2 * kMargin + tile.width() * columns,
                2 * kMargin + head +
                    tile.height() * static_cast<double>(std::max<std::size_t>(rows, 1))};
    }

    QRectF tileRect(std::size_t place) const
    {
        const auto column = place % static_cast<std::size_t>(columns);
        const auto row = place / static_cast<std::size_t>(columns);
        return {kMargin + tile.width() * static_cast<double>(column),
                kMargin + head + tile.height() * static_cast<double>(row),
                tile.width(),
                tile.height()};
    }

    int columns;
    QFont font;
    QFont titleFont;
    QSizeF tile;
    double head = 0;
    QSizeF page;
};

bool drawSheet(QPainter& painter,
               const SheetLayout& layout,
               const std::vector<ContactPair>& pairs,
               const ContactSheetOptions& options,
               const std::function<bool(std::size_t, std::size_t)>& progress)
{
    const QPalette palette = lightPalette();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), layout.page), Qt::white);
    if (!options.title.isEmpty()) {
        painter.setPen(palette.color(QPalette::Text));
        painter.setFont(layout.titleFont);
        const QRectF line(kMargin, kMargin, layout.page.width() - 2 * kMargin, kPointSize * 2);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, options.title);
        painter.setFont(layout.font);
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(line.translated(0, kPointSize * 1.9),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         options.subtitle);
    }
    const int pixels = static_cast<int>(std::ceil(options.face * options.resolution));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (progress && !progress(i, pairs.size()))
            return false;
        PairTile tile = pairs[i].tile;
        tile.first = loadImage(pairs[i].first, pixels);
        tile.second = loadImage(pairs[i].second, pixels);
        paintPairTile(painter, layout.tileRect(i), tile, {palette, layout.font, options.isBlurred});
    }
    return true;
}

[[noreturn]] void cannotMake(const QString& file)
{
    throw Error(ExitCode::Failed,
                "cannot make the contact sheet",
                Where::inFile(pathBytes(file)),
                "the picture could not be made",
                "Choose fewer pairs.");
}

}  // namespace

bool writeContactSheet(const QString& file,
                       const std::vector<ContactPair>& pairs,
                       const ContactSheetOptions& options,
                       const std::function<bool(std::size_t, std::size_t)>& progress)
{
    if (pairs.size() > kMostSheetPairs)
        throw Error(ExitCode::Usage,
                    "cannot make the contact sheet",
                    Where::inFile(pathBytes(file)),
                    "found " + std::to_string(pairs.size()) + " pairs, wanted at most " +
                        std::to_string(kMostSheetPairs),
                    "Choose fewer pairs.");
    const SheetLayout layout(pairs.size(), options);
    const QString kind = QFileInfo(file).suffix().toLower();
    // Whole in memory first: what is there stays when this is stopped.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPainter painter;
    bool isWhole = false;
    const auto paint = [&](QPaintDevice& device) {
        if (!painter.begin(&device))
            cannotMake(file);
        isWhole = drawSheet(painter, layout, pairs, options, progress);
        if (!painter.end())
            cannotMake(file);
    };
    if (kind == QLatin1String("pdf")) {
        QPdfWriter writer(&buffer);
        writer.setTitle(options.title);
        writer.setPageSize(QPageSize(layout.page, QPageSize::Point));
        writer.setPageMargins({});
        writer.setResolution(kDotsPerInch);
        paint(writer);
    } else if (kind == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(kDotsPerInch);
        generator.setSize(layout.page.toSize());
        generator.setViewBox(QRectF(QPointF(0, 0), layout.page));
        generator.setTitle(options.title);
        paint(generator);
    } else {
        QImage image((layout.page * options.resolution).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(options.resolution);
        image.fill(Qt::white);  // the last line is covered in part
        paint(image);
        if (isWhole && !image.save(&buffer, "PNG"))
            cannotMake(file);
    }
    if (!isWhole)
        return false;
    const QByteArray& bytes = buffer.data();
    writeFile(pathBytes(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return true;
}

}  // namespace interproto::ui
