// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/charts/plot_library.h"
#include "widgets/common/words.h"

#include <QFileInfo>
#include <QSvgGenerator>
#include <QTemporaryDir>

namespace interproto::ui {

namespace {

bool writeSvg(QCustomPlot& plot, const QString& file, const QString& title)
{
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(plot.size());
    generator.setViewBox(QRect(QPoint(0, 0), plot.size()));
    generator.setTitle(title);
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, plot.width(), plot.height());
    return painter.end();
}

}  // namespace

std::string plotPicture(QCustomPlot& plot, const QString& file, const QString& title)
{
    const QString kind = QFileInfo(file).suffix().toLower();
    // QCustomPlot writes to names of files only.
    const QTemporaryDir folder;
    const QString scratch = folder.filePath(QStringLiteral("plot.") + kind);
    bool isWritten = false;
    if (kind == QLatin1String("svg"))
        isWritten = writeSvg(plot, scratch, title);
    else if (kind == QLatin1String("pdf"))
        // Hairlines that do not scale vanish in drawing programs.
        isWritten =
            plot.savePdf(scratch, plot.width(), plot.height(), QCP::epNoCosmetic, QString(), title);
    else
        isWritten = plot.savePng(scratch, plot.width(), plot.height(), kPngScale);
    if (!isWritten)
        throw Error(ExitCode::Disk,
                    "cannot write the picture",
                    Where::inFile(pathBytes(file)),
                    "the picture could not be made",
                    "See that there is room in the folder for temporary files.");
    return readFile(pathBytes(scratch));
}

}  // namespace interproto::ui
