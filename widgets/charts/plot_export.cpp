// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_export.h"

#include "core/base/error.h"
#include "widgets/charts/plot_library.h"
#include "widgets/common/words.h"

#include <QFileInfo>
#include <QSvgGenerator>

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

void writePlot(QCustomPlot& plot, const QString& file, const QString& title)
{
    const QString kind = QFileInfo(file).suffix().toLower();
    bool isWritten = false;
    if (kind == QLatin1String("svg"))
        isWritten = writeSvg(plot, file, title);
    else if (kind == QLatin1String("pdf"))
        // Hairlines that do not scale vanish in drawing programs.
        isWritten =
            plot.savePdf(file, plot.width(), plot.height(), QCP::epNoCosmetic, QString(), title);
    else
        isWritten = plot.savePng(file, plot.width(), plot.height(), kPngScale);
    if (!isWritten)
        throw Error(ExitCode::Disk,
                    "cannot write the picture",
                    Where::inFile(pathBytes(file)),
                    "the file could not be written",
                    "Choose a folder that you may write to.");
}

}  // namespace interproto::ui
