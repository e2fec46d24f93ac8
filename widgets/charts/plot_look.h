// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot_library.h"

#include <QPalette>

/// How our plots look: colours from the palette, few lines, steps as "20k".
namespace interproto::ui {

/// "0", "950", "20k", "1.5M".
QString stepLabel(double step);

/// Ticks at whole steps only, labelled by stepLabel().
class StepTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick,
                         const QLocale& locale,
                         QChar formatChar,
                         int precision) override;
};

/// Colours and fonts of axes, grid, background, title and legend.
void dressPlot(QCustomPlot& plot, const QPalette& palette, const QFont& font);
/// Linear or logarithmic values, with their ticks and number format.
void setLogValues(QCustomPlot& plot, bool isLog);

}  // namespace interproto::ui
