// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and tables of what a chart shows.
#include "core/base/error.h"
#include "core/base/file_group.h"
#include "core/formats/csv.h"
#include "widgets/charts/curve.h"
#include "widgets/charts/plot_export.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <exception>

namespace interproto::ui {

void CurveChart::writePicture(const QString& file)
{
    const std::optional<double> cursor = cursor_;
    showCursor(std::nullopt);
    recolour(lightPalette());
    // Printed finer than the screen: more columns than pixels.
    drawnColumns_ = plot_->axisRect()->width() * kPngScale;
    plot_->xAxis->setLabel(axisTitle());
    prepare();
    std::exception_ptr failure;
    FileGroup group;
    try {
        group.write(pathBytes(file), plotPicture(*plot_, file, title_));
    } catch (const Error&) {
        failure = std::current_exception();
    }
    drawnColumns_ = 0;
    plot_->xAxis->setLabel(QString());
    recolour(palette());
    drawNow();
    showCursor(cursor, false);
    if (failure)
        std::rethrow_exception(failure);
    group.write(pathBytes(tableBeside(file)), tableText());
    group.commit();
}

QString CurveChart::axisTitle() const
{
    switch (axis_) {
        case CurveAxis::Epoch:
            return tr("Epoch");
        case CurveAxis::Time:
            return tr("Time since the start");
        case CurveAxis::Images:
            return tr("Images seen");
        case CurveAxis::Step:
            break;
    }
    return tr("Step");
}

void CurveChart::writeTable(const QString& file)
{
    drawNow();
    writeFile(pathBytes(file), tableText());
}

std::string CurveChart::tableText() const
{
    std::string text;
    CsvWriter csv([&text](std::string_view row) { text += row; });
    const QCPRange keys = plot_->xAxis->range();
    if (isGrouped_ && !groups_.empty())
        writeGroups(csv);
    else
        csv.row({"curve", "step", "value", "smoothed"});
    for (const auto& curve : curves_) {
        if (!isDrawn(*curve))
            continue;
        const std::string name = curve->style.name.toStdString();
        const CurveData& data = curve->data;
        for (std::size_t i = data.lowerBound(keys.lower, curve->keys);
             i < data.size() && data.key(i, curve->keys) <= keys.upper;
             ++i) {
            csv.text(name).integer(std::llround(data.step(i))).number(data.value(i));
            if (smoothing_ > 0)
                csv.number(data.smoothed(i));
            else
                csv.empty();
            if (isGrouped_ && !groups_.empty())
                csv.integer(1);
            csv.endRow();
        }
    }
    return text;
}

void CurveChart::writeGroups(CsvWriter& csv) const
{
    const QCPRange keys = plot_->xAxis->range();
    csv.row({"curve", "place", "mean", "deviation", "runs"});
    for (const auto& group : groups_) {
        const std::string name = group->name.toStdString();
        for (const BandPoint& point : group->band) {
            if (!keys.contains(point.key))
                continue;
            csv.text(name).number(point.key).number(point.mean).number(point.deviation);
            csv.integer(point.count);
            csv.endRow();
        }
    }
}

FigurePanel CurveChart::figurePanel()
{
    drawNow();
    FigurePanel panel;
    panel.title = title_.toStdString();
    panel.x.label = axisTitle().toStdString();
    panel.y.isLog = isLog_;
    if (isZoomed_) {
        panel.y.low = plot_->yAxis->range().lower;
        panel.y.high = plot_->yAxis->range().upper;
    }
    const QCPRange keys = plot_->xAxis->range();
    const auto add = [&](const Curve& curve, bool isSmoothed, bool isFaint) {
        FigureSeries series{.name = isFaint ? std::string() : curve.style.name.toStdString(),
                            .colour = curve.style.colour,
                            .marker = curve.style.marker,
                            .dash = curve.style.dash,
                            .isFaint = isFaint};
        const CurveData& data = curve.data;
        for (std::size_t i = data.lowerBound(keys.lower, curve.keys);
             i < data.size() && data.key(i, curve.keys) <= keys.upper;
             ++i) {
            series.x.push_back(data.key(i, curve.keys));
            series.y.push_back(isSmoothed ? data.smoothed(i) : data.value(i));
        }
        panel.series.push_back(std::move(series));
    };
    for (const auto& curve : curves_) {
        if (!isDrawn(*curve))
            continue;
        if (smoothing_ > 0)
            add(*curve, false, true);
        add(*curve, smoothing_ > 0, false);
    }
    if (isGrouped_)
        addGroups(panel);
    return panel;
}

void CurveChart::addGroups(FigurePanel& panel) const
{
    const QCPRange keys = plot_->xAxis->range();
    for (const auto& group : groups_) {
        if (!group->isShown)
            continue;
        FigureSeries series{.name = group->name.toStdString(), .colour = group->colour};
        for (const BandPoint& point : group->band)
            if (keys.contains(point.key)) {
                series.x.push_back(point.key);
                series.y.push_back(point.mean);
                series.low.push_back(point.mean - point.deviation);
                series.high.push_back(point.mean + point.deviation);
            }
        panel.series.push_back(std::move(series));
    }
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
    menu->addAction(tr("Reset zoom"), this, [this] {
        resetZoom();
        Q_EMIT zoomReset();
    });
    QAction* log = menu->addAction(tr("Logarithmic values"), this, &CurveChart::setLogValues);
    log->setCheckable(true);
    log->setChecked(isLog_);
    const auto isHidden = [](const auto& curve) { return !curve->isShown; };
    if (std::any_of(curves_.begin(), curves_.end(), isHidden) ||
        std::any_of(groups_.begin(), groups_.end(), isHidden))
        menu->addAction(tr("Show all curves"), this, [this] {
            for (const auto& curve : curves_)
                setShown(curve->id, true);
            for (const auto& group : groups_)
                setShown(group->name, true);
        });
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
    const SaveQuestion question{
        tr("Save picture"),
        title_ + QStringLiteral(".pdf"),
        pictureKinds(),
        [this](const QString& file) { return replacedByPicture(file, tableText()); }};
    askWhereToSave(this, question, [this](const QString& file) {
        tellWritten(file, [this, file] { writePicture(file); });
    });
}

void CurveChart::saveTable()
{
    const SaveQuestion question{
        tr("Save table"), title_ + QStringLiteral(".csv"), tableKinds(), {}};
    askWhereToSave(this, question, [this](const QString& file) {
        tellWritten(file, [this, file] { writeTable(file); });
    });
}

void CurveChart::tellWritten(const QString& file, const std::function<void()>& write)
{
    const WriteOutcome outcome = written(file, write);
    Q_EMIT told(outcome.isError, outcome.text);
}

}  // namespace interproto::ui
