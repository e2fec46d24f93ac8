// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verification/roc.h"
#include "widgets/charts/figure.h"

namespace interproto::ui {

/// One test set's curve.
struct RocLine {
    QString name;
    std::vector<RocPoint> points;
    RocPoint now;  ///< at the threshold in use
};

/// ROC (TAR over FAR) or DET (FRR over FAR, both logarithmic) of some test sets, with the point of
/// the threshold in use on each. Dragging along a curve, or the arrow keys, moves the threshold;
/// a double click asks for the pairs that fail there.
class RocChart : public Figure {
    Q_OBJECT

public:
    explicit RocChart(QWidget* parent = nullptr);

    /// `leastFar`: left end of the logarithmic axis.
    void setLines(std::vector<RocLine> lines, double leastFar);
    /// The points of the threshold in use, one a line.
    void setNow(const std::vector<RocPoint>& now);
    void setDet(bool isDet);
    bool isDet() const { return isDet_; }
    /// Place of a FAR on the first curve, for tests.
    QPointF placeOf(double far) const;

Q_SIGNALS:
    void thresholdDragged(float threshold);
    void dragEnded();
    void failuresWanted(const QString& set);

protected:
    void drawContents(QPainter& painter, const QPalette& palette) override;
    void extendMenu(QMenu& menu) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF pixelOf(const RocPoint& point) const;
    const RocPoint* nearest(const QPointF& at, std::size_t* line) const;
    void moveTo(const QPointF& at);
    void describe();

    std::vector<RocLine> lines_;
    double leastFar_ = 1e-3;
    bool isDet_ = false;
    bool isDragging_ = false;
};

}  // namespace interproto::ui
