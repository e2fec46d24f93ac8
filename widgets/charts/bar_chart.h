// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace interproto::ui {

struct Bar {
    QString label;  ///< below the bar: "12", "51–100"
    double value = 0;
    bool isMarked = false;  ///< drawn in the accent's colour, with a darker edge
};

/// A histogram: bars side by side, counts at the left, the bar under the pointer told in words.
class BarChart : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);

    /// `name` is the accessible name; `summary` says in a sentence what is to be seen.
    void setTexts(const QString& name, const QString& xTitle, const QString& summary);
    void setBars(std::vector<Bar> bars);
    /// The first `count` bars are marked.
    void markFirst(int count);
    const std::vector<Bar>& bars() const { return bars_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF plot() const;
    int barAt(const QPointF& point) const;
    double top() const;
    void paintGrid(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;

    std::vector<Bar> bars_;
    QString xTitle_;
    int hovered_ = -1;
};

}  // namespace interproto::ui
