// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/card.h"
#include "widgets/workspaces/train/train_model.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace interproto::ui {

/// Beside the form: the run's name, what it will take, what is in its way, and the start.
class StartPanel : public Card {
    Q_OBJECT

public:
    explicit StartPanel(TrainModel& model, QWidget* parent = nullptr);

    QPushButton* startButton() { return start_; }
    QLineEdit* nameEdit() { return name_; }
    /// "12 h 30 min" etc. as shown, for tests: one line a fact.
    QStringList factLines() const;
    /// A start was asked for and has not shown itself yet.
    void setBusy(bool isBusy);
    /// How far a trial is; empty: none goes on.
    void setTrial(const QString& progress);

Q_SIGNALS:
    void startRequested();
    void queueRequested();
    void copyRequested();
    void fieldRequested(int index);
    void trialRequested();
    void trialStopRequested();
    void offerAccepted(const TrainOffer& offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Fact { Data, Steps, Time, Memory, Disk, Facts };
    struct FactLabels {
        QLabel* caption;
        QLabel* value;
        QLabel* note;
    };

    void layOut();
    void refresh();
    void showName();
    void showFacts();
    void set(Fact fact, const QString& value, const QString& note, bool isWarning = false);
    void showTime(const TrainingEstimate& estimate);
    void showMemory(const TrainingEstimate& estimate);
    void showDisk(const TrainingEstimate& estimate);
    void showTrial();
    void showOffers();
    void showProblems();
    void paintButtons();
    void retranslate();

    TrainModel& model_;
    QLabel* nameLabel_;
    QLineEdit* name_;
    QLabel* nameNote_;
    QPushButton* workspace_;  ///< while none is open
    std::vector<FactLabels> facts_;
    QPushButton* time_;
    QWidget* offers_;
    QVBoxLayout* offerColumn_;
    QStringList shownOffers_;
    QString trial_;
    QLabel* problemsTitle_;
    QWidget* problems_;
    QVBoxLayout* problemColumn_;
    QStringList shownProblems_;
    QPushButton* start_;
    QPushButton* queue_;
    QPushButton* copy_;
    bool isBusy_ = false;
};

}  // namespace interproto::ui
