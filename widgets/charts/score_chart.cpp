// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/score_chart.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace interproto::ui {

namespace {

constexpr double kGrip = 7;      ///< so near to the line the mouse takes it
constexpr int kKeySteps = 1000;  ///< of the axis; Shift goes ten times as far

double highestShare(const std::vector<std::int64_t>& bins)
{
    const auto total = std::accumulate(bins.begin(), bins.end(), std::int64_t(0));
    const auto most = bins.empty() ? 0 : *std::max_element(bins.begin(), bins.end());
    return total > 0 ? static_cast<double>(most) / static_cast<double>(total) : 0;
}

}  // namespace

ScoreChart::ScoreChart(QWidget* parent) : Figure(parent)
{
    y.isPercent = true;
    setHistogram({});
}

void ScoreChart::setHistogram(const ScoreHistogram& histogram)
{
    histogram_ = histogram;
    x.low = double(histogram.low);
    x.high = double(histogram.high);
    x.label = tr("similarity");
    y.low = 0;
    highest_ = std::max(highestShare(histogram.genuine), highestShare(histogram.impostor));
    y.high = highest_ > 0 ? highest_ * 1.25 : 1;
    describe();
    update();
}

void ScoreChart::setThreshold(float threshold)
{
    threshold_ = threshold;
    describe();
    update();
}

void ScoreChart::setMarks(std::vector<ChartMark> marks)
{
    marks_ = std::move(marks);
    update();
}

void ScoreChart::setSelection(std::optional<std::pair<float, float>> range)
{
    selection_ = range;
    update();
}

void ScoreChart::describe()
{
    setAccessibleDescription(
        tr("Histogram of %1 genuine and %2 impostor pairs; threshold %3. Arrow keys move it.")
            .arg(countText(std::accumulate(
                histogram_.genuine.begin(), histogram_.genuine.end(), std::int64_t(0))))
            .arg(countText(std::accumulate(
                histogram_.impostor.begin(), histogram_.impostor.end(), std::int64_t(0))))
            .arg(valueText(double(threshold_))));
}

void ScoreChart::drawClass(QPainter& painter,
                           const std::vector<std::int64_t>& bins,
                           const QColor& colour,
                           bool isHatched) const
{
    const auto total = std::accumulate(bins.begin(), bins.end(), std::int64_t(0));
    if (total == 0)
        return;
    QPainterPath path(QPointF(xPixel(double(histogram_.low)), yPixel(0)));
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        const double top = yPixel(static_cast<double>(bins[bin]) / static_cast<double>(total));
        path.lineTo(xPixel(double(histogram_.edge(bin))), top);
        path.lineTo(xPixel(double(histogram_.edge(bin + 1))), top);
    }
    path.lineTo(xPixel(double(histogram_.high)), yPixel(0));
    QColor fill = colour;
    fill.setAlphaF(isHatched ? 0.55F : 0.25F);
    painter.fillPath(path, isHatched ? QBrush(fill, Qt::BDiagPattern) : QBrush(fill));
    painter.strokePath(path, QPen(colour, 1.4));
}

void ScoreChart::drawMarks(QPainter& painter, const QPalette& palette) const
{
    const double line = QFontMetricsF(font()).height();
    // Names that would touch stand below each other; what then finds no place has only its line.
    std::array<double, 3> ends{-1e9, -1e9, -1e9};
    std::vector<ChartMark> sorted = marks_;
    std::sort(sorted.begin(), sorted.end(), [](const ChartMark& a, const ChartMark& b) {
        return a.threshold < b.threshold;
    });
    for (const ChartMark& mark : sorted) {
        if (mark.threshold < histogram_.low || mark.threshold > histogram_.high)
            continue;
        const double at = xPixel(double(mark.threshold));
        const double width = QFontMetricsF(font()).horizontalAdvance(mark.name);
        const auto end = std::find_if(
            ends.begin(), ends.end(), [&](double e) { return at - width / 2 > e + 4; });
        const bool isNamed = end != ends.end();
        const double row = line * static_cast<double>(end - ends.begin());
        if (isNamed)
            *end = at + width / 2;
        painter.setPen(QPen(palette.color(QPalette::PlaceholderText), 1, Qt::DashLine));
        painter.drawLine(QPointF(at, plot().top() + row + line), QPointF(at, plot().bottom()));
        if (!isNamed)
            continue;
        // Readable across the threshold's line and the bars.
        QColor behind = palette.color(QPalette::Base);
        behind.setAlphaF(0.85F);
        const QRectF name(at - width / 2 - 2, plot().top() + row, width + 4, line);
        painter.fillRect(name, behind);
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(name, Qt::AlignCenter, mark.name);
    }
}

void ScoreChart::drawContents(QPainter& painter, const QPalette& palette)
{
    const QColor accent = palette.color(QPalette::Text);
    if (selection_) {
        QColor shade = palette.color(QPalette::Highlight);
        shade.setAlphaF(0.18F);
        const double from = xPixel(double(std::max(selection_->first, histogram_.low)));
        const double to = xPixel(double(std::min(selection_->second, histogram_.high)));
        painter.fillRect(QRectF(from, plot().top(), to - from, plot().height()), shade);
    }
    drawClass(painter, histogram_.impostor, curveColour(1, palette), true);
    drawClass(painter, histogram_.genuine, curveColour(0, palette), false);
    const double at = xPixel(double(threshold_));
    if (at >= plot().left() && at <= plot().right()) {
        painter.setPen(QPen(accent, 2));
        painter.drawLine(QPointF(at, plot().top()), QPointF(at, plot().bottom()));
        painter.setBrush(accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(at, plot().bottom()), 5, 5);
    }
    drawMarks(painter, palette);
    // The legend, by form and colour.
    const double line = QFontMetricsF(font()).height();
    double right = plot().right();
    const auto entry = [&](const QString& name, const QColor& colour, bool isHatched) {
        const double width = QFontMetricsF(font()).horizontalAdvance(name);
        const QRectF box(
            right - width - line * 1.2, plot().top() - line * 1.35, line * 0.8, line * 0.8);
        QColor fill = colour;
        fill.setAlphaF(isHatched ? 0.8F : 0.35F);
        painter.setPen(QPen(colour, 1));
        painter.setBrush(isHatched ? QBrush(fill, Qt::BDiagPattern) : QBrush(fill));
        painter.drawRect(box);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QPointF(right - width, box.bottom()), name);
        right -= width + line * 2;
    };
    entry(tr("one person"), curveColour(0, palette), false);
    entry(tr("two persons"), curveColour(1, palette), true);
}

int ScoreChart::binAt(double pixel) const
{
    if (histogram_.genuine.empty() || pixel < plot().left() || pixel > plot().right())
        return -1;
    const double share = (pixel - plot().left()) / std::max(1.0, plot().width());
    return std::clamp(static_cast<int>(share * static_cast<double>(histogram_.genuine.size())),
                      0,
                      static_cast<int>(histogram_.genuine.size()) - 1);
}

void ScoreChart::dragTo(double pixel)
{
    const auto threshold = static_cast<float>(xValue(pixel));
    if (threshold == threshold_)
        return;
    setThreshold(threshold);
    Q_EMIT thresholdDragged(threshold);
}

void ScoreChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    isDragging_ = std::abs(event->position().x() - xPixel(double(threshold_))) <= kGrip;
    pressedBin_ = isDragging_ ? -1 : binAt(event->position().x());
}

void ScoreChart::mouseMoveEvent(QMouseEvent* event)
{
    const double at = event->position().x();
    if (isDragging_)
        return dragTo(at);
    setCursor(std::abs(at - xPixel(double(threshold_))) <= kGrip ? Qt::SplitHCursor
                                                                 : Qt::ArrowCursor);
}

void ScoreChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(isDragging_, false)) {
        Q_EMIT dragEnded();
        return;
    }
    const int last = binAt(event->position().x());
    if (pressedBin_ < 0 || last < 0)
        return;
    const auto low = static_cast<std::size_t>(std::min(pressedBin_, last));
    const auto high = static_cast<std::size_t>(std::max(pressedBin_, last));
    pressedBin_ = -1;
    Q_EMIT rangeClicked(histogram_.edge(low), histogram_.edge(high + 1));
}

void ScoreChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    pressedBin_ = -1;
    dragTo(event->position().x());
    Q_EMIT dragEnded();
}

void ScoreChart::keyPressEvent(QKeyEvent* event)
{
    const float step = (histogram_.high - histogram_.low) / kKeySteps *
                       ((event->modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1);
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)
        return Figure::keyPressEvent(event);
    setThreshold(std::clamp(threshold_ + (event->key() == Qt::Key_Left ? -step : step),
                            histogram_.low,
                            histogram_.high));
    Q_EMIT thresholdDragged(threshold_);
    Q_EMIT dragEnded();
}

bool ScoreChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return Figure::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const ChartMark& mark : marks_)
        if (std::abs(xPixel(double(mark.threshold)) - help->pos().x()) <= 4) {
            QToolTip::showText(help->globalPos(), mark.meaning, this);
            return true;
        }
    const int bin = binAt(help->pos().x());
    if (bin < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto at = static_cast<std::size_t>(bin);
    QToolTip::showText(help->globalPos(),
                       tr("%1 to %2: %3 genuine and %4 impostor pairs. Click to see them.")
                           .arg(valueText(double(histogram_.edge(at))))
                           .arg(valueText(double(histogram_.edge(at + 1))))
                           .arg(countText(histogram_.genuine[at]))
                           .arg(countText(histogram_.impostor[at])),
                       this);
    return true;
}

}  // namespace interproto::ui
