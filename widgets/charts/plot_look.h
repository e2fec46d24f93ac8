// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_data.h"
#include "widgets/charts/plot_library.h"

#include <QPalette>

/// How our plots look: colours from the palette, few lines, steps as "20k".
namespace interproto::ui {

/// The mark of a run, the same in every chart; six differ, then they repeat. Filled circles would
/// look like discs.
QCPScatterStyle::ScatterShape markerForm(int form);

/// "0", "950", "20k", "1.5M".
QString stepLabel(double step);

/// Labelled by stepLabel(); ticks at whole numbers only unless `allowsParts`.
class StepTicker : public QCPAxisTicker {
public:
    explicit StepTicker(bool allowsParts = false) : allowsParts_(allowsParts) {}

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick,
                         const QLocale& locale,
                         QChar formatChar,
                         int precision) override;

private:
    bool allowsParts_;
};

/// Seconds as "0:30", "2:05 h", "3 d".
class DurationTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick,
                         const QLocale& locale,
                         QChar formatChar,
                         int precision) override;
};

/// Powers of ten, labelled by stepLabel().
class LogStepTicker : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick,
                         const QLocale& locale,
                         QChar formatChar,
                         int precision) override;
};

/// Colours and fonts of axes, grid, background, title and legend.
void dressPlot(QCustomPlot& plot, const QPalette& palette, const QFont& font);
/// Linear or logarithmic values, with their ticks and number format.
void setLogValues(QCustomPlot& plot, bool isLog);
/// The same for what runs along the horizontal axis.
void setKeyAxis(QCustomPlot& plot, CurveAxis axis, bool isLog);

}  // namespace interproto::ui
