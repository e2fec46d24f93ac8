// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace interproto::ui {

/// A pair at one evaluation of its run.
struct PairMoment {
    int epoch = 0;  ///< from 1
    float similarity = 0;
    float threshold = 0;  ///< the best one of that evaluation, as the reference chooses it
    bool isRight = false;
};

/// One pair over the epochs of its run: its similarity beside each epoch's threshold, and in words
/// since when it has been right or wrong.
class PairHistory : public QWidget {
    Q_OBJECT

public:
    explicit PairHistory(QWidget* parent = nullptr);

    /// Oldest first; fewer than two: nothing to see, and the widget hides.
    void setMoments(std::vector<PairMoment> moments);
    const std::vector<PairMoment>& moments() const { return moments_; }
    /// "Won: right since epoch 7", and at which thresholds.
    QString sentence() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// "0.213", or from the lowest to the highest.
    QString thresholdsText() const;
    QRectF plot() const;
    QPointF placeOf(std::size_t moment, float value) const;

    std::vector<PairMoment> moments_;
    float low_ = 0;
    float high_ = 1;
};

}  // namespace interproto::ui
