// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_filter.h"

#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTimer;

namespace interproto::ui {

class AccuracyBars;
class PairsModel;
class RocChart;
class ScoreChart;

/// The threshold and what it does: score histogram, ROC, confusion, accuracy by set and by age, all
/// following while it is dragged. Each of them selects its pairs by a filter.
class FiguresPanel : public QWidget {
    Q_OBJECT

public:
    explicit FiguresPanel(PairsModel& model, QWidget* parent = nullptr);

    ScoreChart& scores() { return *scores_; }
    RocChart& roc() { return *roc_; }
    AccuracyBars& setBars() { return *setBars_; }
    AccuracyBars& gapBars() { return *gapBars_; }
    QPushButton& cell(Verdict verdict) { return *cells_[static_cast<std::size_t>(verdict)]; }
    QDoubleSpinBox& thresholdBox() { return *threshold_; }
    QComboBox& farBox() { return *far_; }

Q_SIGNALS:
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QLayout* makeThresholdRow();
    QLayout* makeCells();
    void retranslateUi();
    void takePairs();
    void takeThreshold();
    void takeFilter();
    void showSetBars();
    void showCurves();
    void showCounts();
    void showBars();
    void useFar();
    void change(const std::function<void(PairFilter&)>& edit);

    PairsModel& model_;
    QLabel* thresholdLabel_;
    QDoubleSpinBox* threshold_;
    QLabel* farLabel_;
    QComboBox* far_;
    QLabel* optimism_;
    ScoreChart* scores_;
    RocChart* roc_;
    std::array<QPushButton*, 4> cells_{};
    QLabel* accuracy_;
    QLabel* setTitle_;
    AccuracyBars* setBars_;
    QLabel* gapTitle_;
    AccuracyBars* gapBars_;
    QLabel* childTitle_;
    AccuracyBars* childBars_;
    QTimer* counting_;
    std::vector<ValueRange> gapRanges_;
    std::vector<ValueRange> childRanges_;
};

}  // namespace interproto::ui
