// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_look.h"

#include "widgets/common/theme.h"

#include <cmath>

namespace interproto::ui {

QCPScatterStyle::ScatterShape markerForm(int form)
{
    static constexpr QCPScatterStyle::ScatterShape kForms[] = {QCPScatterStyle::ssDisc,
                                                               QCPScatterStyle::ssSquare,
                                                               QCPScatterStyle::ssTriangle,
                                                               QCPScatterStyle::ssDiamond,
                                                               QCPScatterStyle::ssCross,
                                                               QCPScatterStyle::ssTriangleInverted};
    return kForms[form % 6];
}

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
    const double step = QCPAxisTicker::getTickStep(range);
    return allowsParts_ ? step : std::max(1.0, step);
}

QString StepTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return stepLabel(tick);
}

double DurationTicker::getTickStep(const QCPRange& range)
{
    constexpr double kDay = 86400;
    constexpr double kSteps[] = {1,     2,     5,     10,   15,       30,      60,
                                 120,   300,   600,   900,  1800,     3600,    7200,
                                 10800, 21600, 43200, kDay, 2 * kDay, 5 * kDay};
    const double wanted = range.size() / (tickCount() + 1e-10);
    for (const double step : kSteps)
        if (step >= wanted)
            return step;
    return cleanMantissa(wanted / kDay) * kDay;
}

QString DurationTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const auto seconds = static_cast<qint64>(std::llround(std::abs(tick)));
    const QString sign = tick < -0.5 ? QStringLiteral("-") : QString();
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (seconds >= 86400 && seconds % 86400 == 0)
        return sign + QStringLiteral("%1 d").arg(seconds / 86400);
    if (seconds >= 3600)
        return sign + QStringLiteral("%1:%2 h").arg(seconds / 3600).arg(two(seconds / 60 % 60));
    return sign + QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

QString LogStepTicker::getTickLabel(double tick, const QLocale&, QChar, int)
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

void setKeyAxis(QCustomPlot& plot, CurveAxis axis, bool isLog)
{
    plot.xAxis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (isLog)
        plot.xAxis->setTicker(QSharedPointer<LogStepTicker>::create());
    else if (axis == CurveAxis::Time)
        plot.xAxis->setTicker(QSharedPointer<DurationTicker>::create());
    else
        plot.xAxis->setTicker(QSharedPointer<StepTicker>::create(axis == CurveAxis::Epoch));
}

}  // namespace interproto::ui
