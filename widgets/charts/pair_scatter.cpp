// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/pair_scatter.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kPick = 8;
constexpr int kDot = 2;  ///< half the side of a point

void widen(FigureAxis& axis, const std::vector<float>& values)
{
    float low = 1;
    float high = -1;
    for (const float value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (low > high) {
        low = 0;
        high = 1;
    }
    const double room = std::max(0.01, double(high - low) * 0.04);
    axis.low = double(low) - room;
    axis.high = double(high) + room;
}

}  // namespace

PairScatter::PairScatter(QWidget* parent) : Figure(parent) {}

void PairScatter::setPoints(std::vector<float> first,
                            std::vector<float> second,
                            std::vector<std::uint8_t> genuine,
                            std::vector<std::uint32_t> rows)
{
    first_ = std::move(first);
    second_ = std::move(second);
    genuine_ = std::move(genuine);
    rows_ = std::move(rows);
    widen(x, first_);
    widen(y, second_);
    setAccessibleDescription(tr("Scatter of the similarities of %1 pairs under two runs.")
                                 .arg(countText(static_cast<std::int64_t>(rows_.size()))));
    cache_ = {};
    update();
}

void PairScatter::setNames(const QString& first, const QString& second)
{
    x.label = first;
    y.label = second;
    update();
}

void PairScatter::setThresholds(float first, float second)
{
    firstThreshold_ = first;
    secondThreshold_ = second;
    update();
}

void PairScatter::setCurrent(std::int64_t row)
{
    current_ = row;
    update();
}

QImage PairScatter::splat(const QSize& size, const QPalette& palette) const
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const auto premultiplied = [&](int curve) {
        QColor colour = curveColour(curve, palette);
        colour.setAlphaF(0.8F);
        return qPremultiply(colour.rgba());
    };
    const QRgb colours[2] = {premultiplied(1), premultiplied(0)};
    const double ratio = size.width() / std::max(1.0, plot().width());
    const int dot = std::max(1, static_cast<int>(kDot * ratio / 2));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!std::isfinite(first_[i]) || !std::isfinite(second_[i]))
            continue;
        const auto cx = static_cast<int>(x.share(double(first_[i])) * size.width());
        const auto cy = static_cast<int>((1 - y.share(double(second_[i]))) * size.height());
        for (int py = std::max(0, cy - dot); py <= std::min(size.height() - 1, cy + dot); ++py) {
            auto* row = reinterpret_cast<QRgb*>(image.scanLine(py));
            for (int px = std::max(0, cx - dot); px <= std::min(size.width() - 1, cx + dot); ++px)
                row[px] = colours[genuine_[i] != 0 ? 1 : 0];
        }
    }
    return image;
}

void PairScatter::drawContents(QPainter& painter, const QPalette& palette)
{
    const double ratio = devicePixelRatioF();
    const QSize size = (plot().size() * ratio).toSize().expandedTo(QSize(1, 1));
    const bool isScreen = palette == this->palette();
    if (isScreen && cache_.size() != size)
        cache_ = splat(size, palette);
    painter.drawImage(plot(), isScreen ? cache_ : splat(size * 3, palette));
    painter.setPen(QPen(palette.color(QPalette::Text), 1, Qt::DashLine));
    const double v = xPixel(double(firstThreshold_));
    const double h = yPixel(double(secondThreshold_));
    if (v > plot().left() && v < plot().right())
        painter.drawLine(QPointF(v, plot().top()), QPointF(v, plot().bottom()));
    if (h > plot().top() && h < plot().bottom())
        painter.drawLine(QPointF(plot().left(), h), QPointF(plot().right(), h));
    const auto found = std::find(rows_.begin(), rows_.end(), static_cast<std::uint32_t>(current_));
    if (current_ >= 0 && found != rows_.end()) {
        const auto i = static_cast<std::size_t>(found - rows_.begin());
        painter.setPen(QPen(palette.color(QPalette::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(placeOf(double(first_[i]), double(second_[i])), 7, 7);
    }
    if (isSelecting_) {
        QColor shade = palette.color(QPalette::Highlight);
        painter.setPen(QPen(shade, 1));
        shade.setAlphaF(0.2F);
        painter.setBrush(shade);
        painter.drawRect(band_);
    }
}

void PairScatter::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    isSelecting_ = true;
    pressed_ = event->position();
    band_ = QRectF(pressed_, pressed_);
}

void PairScatter::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSelecting_)
        return;
    band_ = QRectF(pressed_, event->position()).normalized();
    update();
}

void PairScatter::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(isSelecting_, false))
        return;
    band_ = QRectF(pressed_, event->position()).normalized();
    const bool isClick = band_.width() < 4 && band_.height() < 4;
    std::vector<std::uint32_t> chosen;
    double least = kPick * kPick;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const QPointF at = placeOf(double(first_[i]), double(second_[i]));
        if (!isClick && band_.contains(at))
            chosen.push_back(rows_[i]);
        const QPointF away = at - event->position();
        if (isClick && QPointF::dotProduct(away, away) < least) {
            least = QPointF::dotProduct(away, away);
            chosen = {rows_[i]};
        }
    }
    update();
    if (!chosen.empty())
        Q_EMIT rowsChosen(chosen);
}

void PairScatter::resizeEvent(QResizeEvent* event)
{
    cache_ = {};
    Figure::resizeEvent(event);
}

void PairScatter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        cache_ = {};
    Figure::changeEvent(event);
}

}  // namespace interproto::ui
