// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_look.h"

#include "widgets/common/theme.h"

#include <cmath>

namespace interproto::ui {

QString stepLabel(double step)
{
    const double size = std::abs(step);
    if (size >= 1e6)
        return QString::number(step / 1e6, 'g', 4) + QLatin1Char('M');
    if (size >= 1e4)
        return QString::number(step / 1e3, 'g', 4) + QLatin1Char('k');
    return QString::number(step, 'g', 6);
}

double StepTicker::getTickStep(const QCPRange& range)
{
    return std::max(1.0, QCPAxisTicker::getTickStep(range));
}

QString StepTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return stepLabel(tick);
}

void dressPlot(QCustomPlot& plot, const QPalette& palette, const QFont& font)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor quiet = mixed(base, text, 0.65);
    const QPen line(mixed(base, text, 0.35), 1);
    const QPen grid(mixed(base, text, 0.10), 1);
    plot.setBackground(base);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setSubTickLengthIn(0);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(4);
        axis->setTickLabelColor(quiet);
        axis->setTickLabelFont(font);
        axis->setLabelColor(quiet);
        axis->setLabelFont(font);
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(grid);
        axis->grid()->setSubGridVisible(false);
    }
    plot.legend->setFont(font);
    plot.legend->setTextColor(text);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
}

void setLogValues(QCustomPlot& plot, bool isLog)
{
    plot.yAxis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (isLog)
        plot.yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        plot.yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    plot.yAxis->setNumberFormat(QStringLiteral("gb"));
    plot.yAxis->setNumberPrecision(isLog ? 2 : 4);
    plot.yAxis->setSubTicks(isLog);
}

}  // namespace interproto::ui
