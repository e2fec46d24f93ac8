// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace interproto::ui {

/// One bar: a share with its interval and the number it is of.
struct AccuracyBar {
    QString name;
    std::optional<double> accuracy;
    double low = 0;  ///< interval; equal to high: none
    double high = 0;
    std::int64_t pairs = 0;
    bool isChosen = false;  ///< its pairs are the ones in view
};

/// Horizontal bars of accuracies, one a test set or age bin, each of which asks for its pairs when
/// it is clicked, or chosen by the arrow keys and Return.
class AccuracyBars : public QWidget {
    Q_OBJECT

public:
    explicit AccuracyBars(QWidget* parent = nullptr);

    void setBars(std::vector<AccuracyBar> bars);
    const std::vector<AccuracyBar>& bars() const { return bars_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QRect barRect(int bar) const;

Q_SIGNALS:
    void barClicked(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int rowHeight() const;
    void describe();

    std::vector<AccuracyBar> bars_;
    int current_ = 0;
};

}  // namespace interproto::ui
