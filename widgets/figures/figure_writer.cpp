// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_writer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/figures/table.h"
#include "core/figures/tikz.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_painter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace interproto::ui {

namespace {

constexpr int kPdfDpi = 1200;

void save(const QString& file, const QByteArray& bytes)
{
    writeFile(pathBytes(file),
              std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

[[noreturn]] void refuse(const QString& file)
{
    throw Error(ExitCode::Failed,
                "cannot draw the figure",
                Where::inFile(pathBytes(file)),
                "the picture could not be made",
                "Make it smaller.");
}

QByteArray pdfOf(const Figure& figure, const QString& file, const std::string& recipe)
{
    const FigureLayout layout = figureLayout(figure);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDpi);
        writer.setPageSize(QPageSize(QSizeF(layout.width, layout.height),
                                     QPageSize::Point,
                                     QString(),
                                     QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(QFileInfo(file).completeBaseName());
        writer.setCreator(QStringLiteral("interproto-workbench " INTERPROTO_VERSION));
        writer.addFileAttachment(QStringLiteral("figure.toml"),
                                 QByteArray::fromStdString(recipe),
                                 QStringLiteral("text/plain"));
        QPainter painter;
        if (!painter.begin(&writer))
            refuse(file);
        painter.scale(kPdfDpi / (72 * kFigureUnits), kPdfDpi / (72 * kFigureUnits));
        paintFigure(painter, figure, layout);
        painter.end();
    }
    return bytes;
}

QByteArray svgOf(const Figure& figure, const QString& file, const std::string& recipe)
{
    const FigureLayout layout = figureLayout(figure);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        // Whole units of a hundredth of a point: the size in millimetres is exact enough.
        const QSizeF units = QSizeF(layout.width, layout.height) * kFigureUnits;
        generator.setResolution(static_cast<int>(72 * kFigureUnits));
        generator.setSize(units.toSize());
        generator.setViewBox(QRectF(QPointF(0, 0), units));
        generator.setTitle(QFileInfo(file).completeBaseName());
        generator.setDescription(QString::fromStdString(recipe));
        QPainter painter;
        if (!painter.begin(&generator))
            refuse(file);
        paintFigure(painter, figure, layout);
        painter.end();
    }
    return bytes;
}

QByteArray pngOf(QImage image, const QString& file, const std::string& recipe)
{
    if (image.isNull())
        refuse(file);
    if (!recipe.empty())
        image.setText(QStringLiteral("figure.toml"), QString::fromStdString(recipe));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        refuse(file);
    return bytes;
}

QStringList writeTikz(const Figure& figure, const QString& file, const std::string& recipe)
{
    const QFileInfo info(file);
    const FigureLayout layout = layOut(figure, roughTextWidth);
    std::vector<std::string> pictures;
    QStringList written = {file};
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const FigurePanel& panel = figure.panels[i];
        pictures.emplace_back();
        if (!hasRasterPoints(figure.options, panel) && panel.matrix.isEmpty())
            continue;
        const QString name = QStringLiteral("%1-%2.png").arg(info.completeBaseName()).arg(i + 1);
        const QString path = info.dir().filePath(name);
        save(path, pngOf(panelPicture(figure, layout, i), path, {}));
        pictures.back() = pathBytes(name);
        written << path;
    }
    writeFile(pathBytes(file), figureTikz(figure, recipe, pictures));
    return written;
}

QString beside(const QString& file, const char* suffix)
{
    const QFileInfo info(file);
    return info.dir().filePath(info.completeBaseName() + QLatin1Char('.') + QLatin1String(suffix));
}

QStringList writeWith(const Figure& figure, const QString& file, const std::string& recipe)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (!figureSuffixes().contains(suffix))
        throw Error(ExitCode::Usage,
                    "cannot write the figure",
                    Where::inFile(pathBytes(file)),
                    "the extension says no format that figures have",
                    "End the name with .pdf, .svg, .png, .tex or .csv.");
    QStringList written = {file};
    if (suffix == QLatin1String("pdf"))
        save(file, pdfOf(figure, file, recipe));
    else if (suffix == QLatin1String("svg"))
        save(file, svgOf(figure, file, recipe));
    else if (suffix == QLatin1String("png"))
        save(file, pngOf(figureImage(figure, figure.options.dpi), file, recipe));
    else if (suffix == QLatin1String("tex"))
        written = writeTikz(figure, file, recipe);
    const QString table = beside(file, "csv");
    writeFigureTable(pathBytes(table), figure.panels);
    if (table != file)
        written << table;
    return written;
}

}  // namespace

QStringList figureSuffixes()
{
    return {QStringLiteral("pdf"),
            QStringLiteral("svg"),
            QStringLiteral("png"),
            QStringLiteral("tex"),
            QStringLiteral("csv")};
}

FigureRecipe recipeOf(const Figure& figure, const QString& table)
{
    FigureRecipe recipe{figure.options, {}, {}};
    const QFileInfo info(table);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const FigurePanel& panel = figure.panels[i];
        PanelOptions options = panel.origin;
        if (options.kind.empty()) {
            options.kind = "table";
            options.inputs = {pathBytes(info.fileName())};
            options.part = static_cast<int>(i);
            options.logX = panel.x.isLog;
            options.logY = panel.y.isLog;
        } else {
            // Where the recipe and its run move together, it still finds it.
            for (std::string& input : options.inputs)
                input = pathBytes(info.dir().relativeFilePath(pathText(absolutePath(input))));
        }
        options.title = panel.title;
        options.xLabel = panel.x.label;
        options.yLabel = panel.y.label;
        recipe.panels.push_back(std::move(options));
    }
    return recipe;
}

QStringList writeFigure(const Figure& figure, const QString& file)
{
    const std::string recipe = figureRecipeText(recipeOf(figure, beside(file, "csv")));
    QStringList written = writeWith(figure, file, recipe);
    const QString path = beside(file, "toml");
    writeFile(pathBytes(path), recipe);
    return written << path;
}

QStringList writeFigure(const Figure& figure, const QString& file, const std::string& recipe)
{
    return writeWith(figure, file, recipe);
}

}  // namespace interproto::ui
