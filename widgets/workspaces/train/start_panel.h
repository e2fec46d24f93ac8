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

Q_SIGNALS:
    void startRequested();
    void queueRequested();
    void copyRequested();
    void fieldRequested(int index);

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
    void showProblems();
    void retranslate();

    TrainModel& model_;
    QLabel* nameLabel_;
    QLineEdit* name_;
    QLabel* nameNote_;
    std::vector<FactLabels> facts_;
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
