// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_figures.h"
#include "widgets/charts/figure.h"

#include <optional>

namespace interproto::ui {

/// A line in the score chart with a name for people.
struct ChartMark {
    float threshold = 0;
    QString name;     ///< short: "best", "10-fold", "1e-3"
    QString meaning;  ///< a sentence
};

/// How similarities of genuine and impostor pairs are spread, with the threshold as a line that a
/// person drags: by mouse, by arrow keys (Shift: ten times as far), or by a double click. A click
/// on a bar asks for its pairs, a drag over bars with Shift for those of all of them.
class ScoreChart : public Figure {
    Q_OBJECT

public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void setHistogram(const ScoreHistogram& histogram);
    void setThreshold(float threshold);
    float threshold() const { return threshold_; }
    void setMarks(std::vector<ChartMark> marks);
    /// Range of similarities that is selected, as a shade; none without.
    void setSelection(std::optional<std::pair<float, float>> range);
    /// Pixel of a similarity, for tests.
    double pixelOf(double similarity) const { return xPixel(similarity); }

Q_SIGNALS:
    void thresholdDragged(float threshold);
    void dragEnded();
    void rangeClicked(float low, float high);

protected:
    void drawContents(QPainter& painter, const QPalette& palette) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawClass(QPainter& painter,
                   const std::vector<std::int64_t>& bins,
                   const QColor& colour,
                   bool isHatched) const;
    void drawMarks(QPainter& painter, const QPalette& palette) const;
    void dragTo(double pixel);
    int binAt(double pixel) const;
    void describe();

    ScoreHistogram histogram_;
    double highest_ = 0;  ///< share of a class in its fullest bin
    std::vector<ChartMark> marks_;
    float threshold_ = 0;
    std::optional<std::pair<float, float>> selection_;
    bool isDragging_ = false;
    int pressedBin_ = -1;
};

}  // namespace interproto::ui
