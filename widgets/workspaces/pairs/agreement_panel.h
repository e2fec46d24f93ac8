// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_agreement.h"

#include <QWidget>

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace interproto::ui {

class EmptyState;
class PairScatter;
class PairsModel;

/// Two models on the same pairs: the four cells of agreement, each of which opens its pairs, a
/// scatter of both similarities, and in plain words whether they differ.
class AgreementPanel : public QWidget {
    Q_OBJECT

public:
    explicit AgreementPanel(PairsModel& model, QWidget* parent = nullptr);

    /// Models to compare with; `chosen` is asked for by index.
    void setChoices(const QStringList& names);
    /// The chosen model is being scored: what to say meanwhile; empty: it is not.
    void setBusy(const QString& what);
    bool isBusy() const { return !busyWith_.isEmpty(); }
    /// How far the scoring is; below 0: unknown.
    void setProgress(int percent, const QString& text);
    void setOwnName(const QString& name) { own_ = name; }
    QPushButton& cell(Agreement cell) { return *cells_[static_cast<std::size_t>(cell)]; }
    PairScatter& scatter() { return *scatter_; }
    QComboBox& choice() { return *choice_; }
    QPushButton& stopButton() { return *stop_; }
    QString words() const;

Q_SIGNALS:
    void otherWanted(int choice);
    void stopWanted();
    /// Pairs were chosen: to be looked at.
    void pairsChosen();
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslateUi();
    void refresh();
    void showPoints();
    void showCells();
    QString sentence(const PairAgreement& found) const;

    PairsModel& model_;
    QString own_;
    QLabel* choiceLabel_;
    QComboBox* choice_;
    QLabel* thresholdLabel_;
    QDoubleSpinBox* threshold_;
    std::array<QPushButton*, 4> cells_{};
    QLabel* words_;
    PairScatter* scatter_;
    QWidget* body_;
    EmptyState* empty_;
    QString busyWith_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QTimer* later_;
};

}  // namespace interproto::ui
