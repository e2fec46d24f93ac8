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
constexpr double kFaintMark = 0.35;
constexpr float kBandOpacity = 0.22F;
constexpr int kLegendNameLength = 32;
constexpr int kDescribedCurves = 12;
constexpr int kLegendRows = 2;

Qt::PenStyle lineForm(int form)
{
    static constexpr Qt::PenStyle kForms[] = {
        Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return kForms[form % 4];
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
    const bool isMarked = curve.length() == Curve::Short;
    const bool isDashed = curve.length() != Curve::Long;
    const Qt::PenStyle form = isDashed ? lineForm(curve.style.dash) : Qt::SolidLine;
    curve.raw->setPen(QPen(isSmoothed ? faint : colour, 1, form));
    curve.smooth->setPen(QPen(colour, isMarked ? 1 : 1.5, form));
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

void CurveChart::dressGroup(Group& group, const QPalette& palette)
{
    const QColor colour = curveColour(group.colour, palette);
    QColor band = colour;
    band.setAlphaF(kBandOpacity);
    group.mean->setPen(QPen(colour, 1.5, lineForm(group.dash)));
    group.upper->setPen(Qt::NoPen);
    group.lower->setPen(Qt::NoPen);
    group.upper->setBrush(band);
    group.mean->setName(shortened(tr("%1 (n = %2)").arg(group.name).arg(group.runs)));
    group.dot->setPen(QPen(palette.color(QPalette::Base), 1));
    group.dot->setBrush(colour);
}

/// Layers by use: smoothed lines above raw ones, means above all.
void CurveChart::showOrHide()
{
    for (const auto& curve : curves_) {
        const bool isOn = isDrawn(*curve);
        curve->raw->setVisible(isOn);
        curve->smooth->setVisible(isOn && smoothing_ > 0);
        if (!isOn)
            curve->dot->setVisible(false);
    }
    for (const auto& group : groups_) {
        const bool isOn = isGrouped_ && group->isShown;
        for (QCPGraph* graph : {group->lower, group->upper, group->mean})
            graph->setVisible(isOn);
        if (!isOn)
            group->dot->setVisible(false);
    }
}

void CurveChart::setMarks(const QString& owner,
                          const std::vector<double>& steps,
                          const CurveScale& scale,
                          int colour)
{
    std::unique_ptr<Marks>& marks = marks_[owner];
    if (!marks)
        marks = std::make_unique<Marks>();
    if (marks->steps == steps && marks->scale == scale && marks->colour == colour)
        return;
    for (; marks->lines.size() > steps.size(); marks->lines.pop_back())
        plot_->removeItem(marks->lines.back());
    while (marks->lines.size() < steps.size()) {
        auto* line = new QCPItemStraightLine(plot_);
        line->setLayer(QStringLiteral("grid"));
        marks->lines.push_back(line);
    }
    marks->steps = steps;
    marks->scale = scale;
    marks->colour = colour;
    recolourMarks(*marks, palette());
    refresh();
}

void CurveChart::recolourMarks(Marks& marks, const QPalette& palette)
{
    const QColor colour =
        mixed(curveColour(marks.colour, palette), palette.color(QPalette::Base), kFaintMark);
    for (QCPItemStraightLine* line : marks.lines)
        line->setPen(QPen(colour, 1, Qt::DotLine));
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
    const QColor warning = toneColour(Tone::Bad, palette);
    above_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangle, warning, warning, 6));
    below_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, warning, warning, 6));
    for (const auto& curve : curves_)
        dressCurve(*curve, palette);
    for (const auto& group : groups_)
        dressGroup(*group, palette);
    for (const auto& [owner, marks] : marks_)
        recolourMarks(*marks, palette);
    layOutLegend();
}

void CurveChart::layOutLegend()
{
    QCPLegend& legend = *plot_->legend;
    legend.clearItems();
    // A hidden curve keeps its place: a click brings it back.
    std::vector<std::pair<QCPGraph*, bool>> items;
    for (const auto& curve : curves_)
        if (curve->scale.knows(axis_) && (!isGrouped_ || curve->style.group.isEmpty()))
            items.emplace_back(curve->shown(smoothing_), curve->isShown);
    for (const auto& group : groups_)
        if (isGrouped_)
            items.emplace_back(group->mean, group->isShown);
    int widest = 1;
    for (const auto& [graph, isOn] : items)
        widest = std::max(widest, fontMetrics().horizontalAdvance(graph->name()));
    const int item = widest + legend.iconSize().width() + legend.iconTextPadding() + 16;
    const int title = fontMetrics().horizontalAdvance(title_) + 60;
    const int fitting = std::max((width() - title) / item, 1);
    const int count = static_cast<int>(items.size());
    const int rows = (count + fitting - 1) / fitting;
    // A single curve is named by the title; of many, the value table says which is which.
    const bool isShown = (count > 1 || isGrouped_) && rows <= kLegendRows && count > 0;
    if (isShown) {
        for (const auto& [graph, isOn] : items) {
            graph->addToLegend();
            if (auto* entry = legend.itemWithPlottable(graph))
                entry->setTextColor(
                    palette().color(isOn ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        }
        legend.setWrap((count + rows - 1) / rows);
        legend.setFillOrder(QCPLegend::foColumnsFirst, true);
    }
    legend.setVisible(isShown);
}

void CurveChart::toggleLegendItem(const QCPGraph* graph)
{
    for (const auto& group : groups_)
        if (graph == group->mean)
            return setShown(group->name, !group->isShown);
    for (const auto& curve : curves_)
        if (graph == curve->raw || graph == curve->smooth)
            return setShown(curve->id, !curve->isShown);
}

void CurveChart::describe()
{
    setAccessibleName(title_.isEmpty() ? tr("Chart") : title_);
    QStringList parts;
    for (const auto& curve : curves_) {
        if (curve->data.isEmpty() || parts.size() >= kDescribedCurves)
            continue;
        const std::size_t last = curve->data.size() - 1;
        parts << tr("%1: %2 at step %3")
                     .arg(curve->style.name,
                          valueText(curve->data.value(last)),
                          stepLabel(curve->data.step(last)));
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

}  // namespace interproto::ui
