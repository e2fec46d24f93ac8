// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_writer.h"

#include "core/base/error.h"
#include "core/base/file_group.h"
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

QString beside(const QString& file, const char* suffix)
{
    const QFileInfo info(file);
    return info.dir().filePath(info.completeBaseName() + QLatin1Char('.') + QLatin1String(suffix));
}

QString tableOf(const QString& file)
{
    return QFileInfo(file).suffix().toLower() == QLatin1String("csv") ? file : beside(file, "csv");
}

/// The picture of a panel beside a TikZ file; empty when LaTeX draws the panel itself.
QString panelFile(const Figure& figure, std::size_t panel, const QString& file)
{
    if (!hasRasterPoints(figure.options, figure.panels[panel]) &&
        figure.panels[panel].matrix.isEmpty())
        return {};
    const QFileInfo info(file);
    return info.dir().filePath(
        QStringLiteral("%1-%2.png").arg(info.completeBaseName()).arg(panel + 1));
}

void add(FileGroup& group, const QString& file, const QByteArray& bytes)
{
    group.write(pathBytes(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void addTikz(FileGroup& group, const Figure& figure, const QString& file, const std::string& recipe)
{
    const FigureLayout layout = layOut(figure, roughTextWidth);
    std::vector<std::string> pictures;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const QString path = panelFile(figure, i, file);
        pictures.push_back(pathBytes(QFileInfo(path).fileName()));
    }
    group.write(pathBytes(file), figureTikz(figure, recipe, pictures));
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        if (const QString path = panelFile(figure, i, file); !path.isEmpty())
            add(group, path, pngOf(panelPicture(figure, layout, i), path, {}));
}

void addFigure(FileGroup& group,
               const Figure& figure,
               const QString& file,
               const std::string& recipe)
{
    checkFigureName(file);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        add(group, file, pdfOf(figure, file, recipe));
    else if (suffix == QLatin1String("svg"))
        add(group, file, svgOf(figure, file, recipe));
    else if (suffix == QLatin1String("png"))
        add(group, file, pngOf(figureImage(figure, figure.options.dpi), file, recipe));
    else if (suffix == QLatin1String("tex"))
        addTikz(group, figure, file, recipe);
    group.write(pathBytes(tableOf(file)), figureTable(figure.panels));
}

std::string recipeTextOf(const Figure& figure, const QString& file)
{
    return figureRecipeText(recipeOf(figure, beside(file, "csv")));
}

QStringList committed(FileGroup& group)
{
    group.commit();
    QStringList files;
    for (const std::string& path : group.paths())
        files << pathText(path);
    return files;
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

void checkFigureName(const QString& file)
{
    if (!figureSuffixes().contains(QFileInfo(file).suffix().toLower()))
        throw Error(ExitCode::Usage,
                    "cannot write the figure",
                    Where::inFile(pathBytes(file)),
                    "the extension says no format that figures have",
                    "End the name with .pdf, .svg, .png, .tex or .csv.");
}

QStringList replacedByFigure(const Figure& figure, const QString& file, bool withRecipe)
{
    std::vector<std::string> paths = {pathBytes(file)};
    if (QFileInfo(file).suffix().toLower() == QLatin1String("tex"))
        for (std::size_t i = 0; i < figure.panels.size(); ++i)
            if (const QString panel = panelFile(figure, i, file); !panel.isEmpty())
                paths.push_back(pathBytes(panel));
    const auto addText = [&](const QString& path, const std::string& text) {
        if (!holdsBytes(pathBytes(path), text))
            paths.push_back(pathBytes(path));
    };
    if (tableOf(file) != file)
        addText(tableOf(file), figureTable(figure.panels));
    if (withRecipe)
        addText(beside(file, "toml"), recipeTextOf(figure, file));
    QStringList replaced;
    for (const std::string& path : takenPaths(paths))
        replaced << pathText(path);
    return replaced;
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
    const std::string recipe = recipeTextOf(figure, file);
    FileGroup group;
    addFigure(group, figure, file, recipe);
    group.write(pathBytes(beside(file, "toml")), recipe);
    return committed(group);
}

QStringList writeFigure(const Figure& figure, const QString& file, const std::string& recipe)
{
    FileGroup group;
    addFigure(group, figure, file, recipe);
    return committed(group);
}

}  // namespace interproto::ui
