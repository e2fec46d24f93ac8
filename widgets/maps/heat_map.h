// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QImage>
#include <QWidget>

namespace interproto::ui {

/// A square of numbers as colours, such as the cosines of all child prototypes. The pointer, or the
/// arrow keys, choose a cell.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setPanel(FigurePanel panel);
    const FigurePanel& panel() const { return panel_; }
    /// Column and row of the cell under the pointer; (-1, -1): none.
    QPoint cell() const { return cell_; }
    QRect cellRect(const QPoint& cell) const;

Q_SIGNALS:
    void cellChanged(const QPoint& cell);
    /// The cell was clicked.
    void cellPicked(const QPoint& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect square() const;
    QPoint cellAt(const QPointF& at) const;
    void choose(const QPoint& cell);
    void paintRamp(QPainter& painter, const QRect& square);

    FigurePanel panel_;
    QImage image_;
    QPoint cell_{-1, -1};
};

}  // namespace interproto::ui
