// SPDX-License-Identifier: GPL-3.0-or-later
// How the curves of a chart look and what they are called.
#include "widgets/charts/curve.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr double kFaint = 0.68;  ///< how far a raw line behind its mean goes to the background
constexpr int kLegendNameLength = 32;
constexpr int kLegendRows = 2;

Qt::PenStyle lineForm(int form)
{
    static constexpr Qt::PenStyle kForms[] = {
        Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return kForms[form % 4];
}

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

QString shortened(const QString& name)
{
    if (name.size() <= kLegendNameLength)
        return name;
    const int half = kLegendNameLength / 2;
    return name.left(half - 1) + QChar(0x2026) + name.right(half);
}

}  // namespace

void CurveChart::dressCurve(Curve& curve, const QPalette& palette)
{
    const QColor colour = curveColour(curve.style.colour, palette);
    const QColor faint = mixed(colour, palette.color(QPalette::Base), kFaint);
    const bool isSmoothed = smoothing_ > 0;
    const bool isMarked = Curve::lengthClass(curve.raw->dataCount()) == Curve::Short;
    const bool isDashed = Curve::lengthClass(curve.raw->dataCount()) != Curve::Long;
    const Qt::PenStyle form = isDashed ? lineForm(curve.style.dash) : Qt::SolidLine;
    curve.raw->setPen(QPen(isSmoothed ? faint : colour, 1, form));
    curve.smooth->setPen(QPen(colour, isMarked ? 1 : 1.5, form));
    curve.smooth->setVisible(isSmoothed);
    const QCPScatterStyle marker(markerForm(curve.style.marker),
                                 isSmoothed ? faint : colour,
                                 isSmoothed ? faint : colour,
                                 6);
    curve.raw->setScatterStyle(isMarked ? marker : QCPScatterStyle(QCPScatterStyle::ssNone));
    for (QCPGraph* graph : {curve.raw, curve.smooth})
        graph->setName(shortened(curve.style.name));
    curve.dot->setPen(QPen(palette.color(QPalette::Base), 1));
    curve.dot->setBrush(colour);
}

void CurveChart::recolour(const QPalette& palette)
{
    dressPlot(*plot_, palette, font());
    QFont bold = font();
    bold.setBold(true);
    titleElement_->setFont(bold);
    titleElement_->setTextColor(palette.color(QPalette::Text));
    cursorLine_->setPen(
        QPen(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.5), 1));
    for (const auto& curve : curves_)
        dressCurve(*curve, palette);
    layOutLegend();
}

void CurveChart::layOutLegend()
{
    QCPLegend& legend = *plot_->legend;
    legend.clearItems();
    int widest = 1;
    for (const auto& curve : curves_)
        widest = std::max(widest, fontMetrics().horizontalAdvance(curve->raw->name()));
    const int item = widest + legend.iconSize().width() + legend.iconTextPadding() + 16;
    const int title = fontMetrics().horizontalAdvance(title_) + 60;
    const int fitting = std::max((width() - title) / item, 1);
    const int rows = (curveCount() + fitting - 1) / fitting;
    // A single curve is named by the title; of many, the crosshair says which is which.
    const bool isShown = curves_.size() > 1 && rows <= kLegendRows;
    if (isShown) {
        for (const auto& curve : curves_)
            curve->shown(smoothing_)->addToLegend();
        legend.setWrap((curveCount() + rows - 1) / rows);
        legend.setFillOrder(QCPLegend::foColumnsFirst, true);
    }
    legend.setVisible(isShown);
}

void CurveChart::describe()
{
    setAccessibleName(title_.isEmpty() ? tr("Chart") : title_);
    QStringList parts;
    for (const auto& curve : curves_) {
        if (curve->raw->dataCount() == 0)
            continue;
        const QCPGraphData& last = *(curve->raw->data()->constEnd() - 1);
        parts << tr("%1: %2 at step %3")
                     .arg(curve->style.name, valueText(last.value), stepLabel(last.key));
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

}  // namespace interproto::ui
