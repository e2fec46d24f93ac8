// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and tables of what a chart shows.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "widgets/charts/curve.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSvgGenerator>
#include <QTimer>

#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kPictureScale = 3;  ///< a PNG of a 500 pixel wide chart suits a printed column

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

void CurveChart::writePicture(const QString& file)
{
    const std::optional<double> cursor = cursor_;
    if (redraw_->isActive())
        redraw();
    showCursor(std::nullopt);
    recolour(lightPalette());
    const QString kind = QFileInfo(file).suffix().toLower();
    const int w = plot_->width();
    const int h = plot_->height();
    bool isWritten = false;
    if (kind == QLatin1String("svg"))
        isWritten = writeSvg(*plot_, file, title_);
    else if (kind == QLatin1String("pdf"))
        // Hairlines that do not scale vanish in drawing programs.
        isWritten = plot_->savePdf(file, w, h, QCP::epNoCosmetic, QString(), title_);
    else
        isWritten = plot_->savePng(file, w, h, kPictureScale);
    recolour(palette());
    showCursor(cursor);
    plot_->replot(QCustomPlot::rpQueuedReplot);
    if (!isWritten)
        throw Error(ExitCode::Disk,
                    "cannot write the picture",
                    Where::inFile(pathBytes(file)),
                    "the file could not be written",
                    "Choose a folder that you may write to.");
    const QFileInfo info(file);
    writeTable(info.dir().filePath(info.completeBaseName() + QStringLiteral(".csv")));
}

void CurveChart::writeTable(const QString& file)
{
    if (redraw_->isActive())
        redraw();
    AtomicFile out(pathBytes(file));
    CsvWriter csv(out);
    csv.row({"curve", "step", "value", "smoothed"});
    const QCPRange steps = plot_->xAxis->range();
    for (const auto& curve : curves_) {
        const std::string name = curve->style.name.toStdString();
        auto smooth = curve->smooth->data()->findBegin(steps.lower, false);
        const auto end = curve->raw->data()->findEnd(steps.upper, false);
        for (auto it = curve->raw->data()->findBegin(steps.lower, false); it != end; ++it) {
            csv.text(name).integer(std::llround(it->key)).number(it->value);
            if (smoothing_ > 0)
                csv.number((smooth++)->value);
            else
                csv.empty();
            csv.endRow();
        }
    }
    out.commit();
}

FigurePanel CurveChart::figurePanel()
{
    if (redraw_->isActive())
        redraw();
    FigurePanel panel;
    panel.title = title_.toStdString();
    panel.x.label = tr("Step").toStdString();
    panel.y.isLog = isLog_;
    if (isZoomed_) {
        panel.y.low = plot_->yAxis->range().lower;
        panel.y.high = plot_->yAxis->range().upper;
    }
    const QCPRange steps = plot_->xAxis->range();
    const auto add = [&](const Curve& curve, QCPGraph* graph, bool isFaint) {
        FigureSeries series{.name = isFaint ? std::string() : curve.style.name.toStdString(),
                            .colour = curve.style.colour,
                            .marker = curve.style.marker,
                            .dash = curve.style.dash,
                            .isFaint = isFaint};
        const auto end = graph->data()->findEnd(steps.upper, false);
        for (auto it = graph->data()->findBegin(steps.lower, false); it != end; ++it) {
            series.x.push_back(it->key);
            series.y.push_back(it->value);
        }
        panel.series.push_back(std::move(series));
    };
    for (const auto& curve : curves_) {
        if (smoothing_ > 0)
            add(*curve, curve->raw, true);
        add(*curve, curve->shown(smoothing_), false);
    }
    return panel;
}

void CurveChart::makeFigure()
{
    auto* dialog = FigureDialog::openFor(this, {figurePanel()}, title_);
    connect(dialog, &FigureDialog::told, this, &CurveChart::told);
}

void CurveChart::openMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Reset zoom"), this, &CurveChart::resetZoom);
    QAction* log = menu->addAction(tr("Logarithmic values"), this, &CurveChart::setLogValues);
    log->setCheckable(true);
    log->setChecked(isLog_);
    menu->addSeparator();
    menu->addAction(tr("Copy picture"), this, [this] {
        QApplication::clipboard()->setPixmap(plot_->toPixmap(0, 0, 2));
    });
    menu->addAction(tr("Figure…"), this, &CurveChart::makeFigure);
    menu->addAction(tr("Save picture and table…"), this, &CurveChart::savePicture);
    menu->addAction(tr("Save table…"), this, &CurveChart::saveTable);
    menu->popup(plot_->mapToGlobal(position));
}

void CurveChart::savePicture()
{
    const QString svg = tr("SVG picture (*.svg)");
    const QString pdf = tr("PDF document (*.pdf)");
    const QString png = tr("PNG picture (*.png)");
    QString chosen = pdf;
    QString file =
        QFileDialog::getSaveFileName(this,
                                     tr("Save picture"),
                                     title_ + QStringLiteral(".pdf"),
                                     QStringList{pdf, svg, png}.join(QLatin1String(";;")),
                                     &chosen);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += chosen == svg   ? QStringLiteral(".svg")
                : chosen == png ? QStringLiteral(".png")
                                : QStringLiteral(".pdf");
    tellWritten(file, [this, file] { writePicture(file); });
}

void CurveChart::saveTable()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save table"), title_ + QStringLiteral(".csv"), tr("CSV table (*.csv)"));
    if (!file.isEmpty())
        tellWritten(file, [this, file] { writeTable(file); });
}

void CurveChart::tellWritten(const QString& file, const std::function<void()>& write)
{
    try {
        write();
        Q_EMIT told(false, tr("Written: %1").arg(file));
    } catch (const Error& error) {
        Q_EMIT told(true, shownText(error.what()));
    }
}

}  // namespace interproto::ui
