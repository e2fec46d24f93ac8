// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kGridLines = 4;

/// The least of 1, 2, 5, 10, 20, ... that is not below it.
double niceStep(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= value)
            return factor * power;
    return 10 * power;
}

/// "12k" where there is little room.
QString shortCount(double value)
{
    if (value >= 1e6)
        return QStringLiteral("%1M").arg(value / 1e6);
    return value >= 1e4 ? QStringLiteral("%1k").arg(value / 1e3)
                        : countText(static_cast<std::int64_t>(value));
}

}  // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setTexts(const QString& name, const QString& xTitle, const QString& summary)
{
    setAccessibleName(name);
    setAccessibleDescription(summary);
    xTitle_ = xTitle;
    update();
}

void BarChart::setBars(std::vector<Bar> bars)
{
    bars_ = std::move(bars);
    hovered_ = -1;
    update();
}

void BarChart::markFirst(int count)
{
    for (std::size_t i = 0; i < bars_.size(); ++i)
        bars_[i].isMarked = static_cast<int>(i) < count;
    update();
}

QSize BarChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 12};
}

QSize BarChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 8};
}

QRectF BarChart::plot() const
{
    const QFontMetrics metrics = fontMetrics();
    const double line = metrics.height();
    const double left = metrics.horizontalAdvance(shortCount(top())) + line * 0.7;
    return QRectF(rect()).adjusted(left, line * 0.6, -line * 0.4, -line * 2.7);
}

double BarChart::top() const
{
    double most = 0;
    for (const Bar& bar : bars_)
        most = std::max(most, bar.value);
    const double step = niceStep(most / kGridLines);
    return std::max(1.0, std::ceil(most / step) * step);
}

int BarChart::barAt(const QPointF& point) const
{
    const QRectF area = plot();
    if (bars_.empty() || point.x() < area.left() || point.x() >= area.right())
        return -1;
    const double share = (point.x() - area.left()) / area.width();
    return static_cast<int>(share * static_cast<double>(bars_.size()));
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintGrid(painter);
    paintBars(painter);
    paintLabels(painter);
}

void BarChart::paintGrid(QPainter& painter) const
{
    const QRectF area = plot();
    const QColor text = palette().color(QPalette::PlaceholderText);
    const QColor line = mixed(palette().color(QPalette::Base), text, 0.3);
    const double most = top();
    const double step = niceStep(most / kGridLines);
    for (double value = 0; value <= most + step / 2; value += step) {
        const double y = area.bottom() - value / most * area.height();
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(area.left(), std::round(y)), QPointF(area.right(), std::round(y)));
        painter.setPen(text);
        painter.drawText(QRectF(0, y - 20, area.left() - fontMetrics().height() * 0.4, 40),
                         Qt::AlignRight | Qt::AlignVCenter,
                         shortCount(value));
    }
}

void BarChart::paintBars(QPainter& painter) const
{
    const QRectF area = plot();
    const double slot = area.width() / std::max<double>(1, static_cast<double>(bars_.size()));
    const double gap = std::min(slot * 0.15, 3.0);
    const QColor rest = mixed(palette().color(QPalette::Base), curveColour(0, palette()), 0.45);
    const QColor marked = curveColour(1, palette());
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const double height = bars_[i].value / top() * area.height();
        if (height <= 0)
            continue;
        const double left = area.left() + slot * static_cast<double>(i);
        // A count of one among thousands is still to be seen.
        QRectF bar(left + gap / 2, area.bottom() - height, slot - gap, height);
        if (bar.height() < 1)
            bar.setTop(area.bottom() - 1);
        QColor colour = bars_[i].isMarked ? marked : rest;
        if (static_cast<int>(i) == hovered_)
            colour = mixed(colour, palette().color(QPalette::Text), 0.25);
        painter.fillRect(bar, colour);
        if (bars_[i].isMarked)
            painter.fillRect(
                QRectF(bar.left(), bar.top(), bar.width(), std::min(2.0, bar.height())),
                mixed(marked, palette().color(QPalette::Text), 0.4));
    }
}

void BarChart::paintLabels(QPainter& painter) const
{
    const QRectF area = plot();
    const double line = fontMetrics().height();
    const double slot = area.width() / std::max<double>(1, static_cast<double>(bars_.size()));
    int widest = 1;
    for (const Bar& bar : bars_)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.label));
    static constexpr int kSteps[] = {1, 2, 5, 10, 20, 50, 100};
    int every = kSteps[0];
    for (const int step : kSteps) {
        every = step;
        if (slot * step > widest + line * 0.4)
            break;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (std::size_t i = 0; i < bars_.size(); i += static_cast<std::size_t>(every)) {
        const double middle = area.left() + slot * (static_cast<double>(i) + 0.5);
        painter.drawText(QRectF(middle - 100, area.bottom() + line * 0.2, 200, line * 1.2),
                         Qt::AlignHCenter | Qt::AlignTop,
                         bars_[i].label);
    }
    painter.drawText(QRectF(area.left(), area.bottom() + line * 1.4, area.width(), line * 1.2),
                     Qt::AlignHCenter | Qt::AlignTop,
                     xTitle_);
}

bool BarChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = barAt(help->pos());
        if (index >= 0) {
            const Bar& bar = bars_[static_cast<std::size_t>(index)];
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("%1 %2: %3")
                    .arg(xTitle_, bar.label, countText(static_cast<std::int64_t>(bar.value))),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    if (const int now = barAt(event->position()); now != hovered_) {
        hovered_ = now;
        update();
    }
}

void BarChart::leaveEvent(QEvent*)
{
    hovered_ = -1;
    update();
}

}  // namespace interproto::ui
