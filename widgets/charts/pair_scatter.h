// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/figure.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace interproto::ui {

/// One similarity against another for many pairs: two runs on the same list. Points are splatted
/// into a picture, so that a million cost a frame. A rectangle drawn with the mouse asks for the
/// pairs in it; the lines are the two thresholds.
class PairScatter : public Figure {
    Q_OBJECT

public:
    explicit PairScatter(QWidget* parent = nullptr);

    /// Arrays of one length; NaN leaves a pair out. `genuine` decides the colour.
    void setPoints(std::vector<float> first,
                   std::vector<float> second,
                   std::vector<std::uint8_t> genuine,
                   std::vector<std::uint32_t> rows);
    void setNames(const QString& first, const QString& second);
    void setThresholds(float first, float second);
    /// A pair that is looked at, by its row; it gets a ring.
    void setCurrent(std::int64_t row);
    QPointF placeOf(double first, double second) const { return {xPixel(first), yPixel(second)}; }

Q_SIGNALS:
    /// Rows in a rectangle that a person drew; a click gives the nearest one within 8 pixels.
    void rowsChosen(const std::vector<std::uint32_t>& rows);

protected:
    void drawContents(QPainter& painter, const QPalette& palette) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QImage splat(const QSize& size, const QPalette& palette) const;

    std::vector<float> first_;
    std::vector<float> second_;
    std::vector<std::uint8_t> genuine_;
    std::vector<std::uint32_t> rows_;
    float firstThreshold_ = 0;
    float secondThreshold_ = 0;
    std::int64_t current_ = -1;
    QImage cache_;
    QRectF band_;
    QPointF pressed_;
    bool isSelecting_ = false;
};

}  // namespace interproto::ui
