// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/card.h"
#include "widgets/workspaces/train/train_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace interproto::ui {

/// Beside the queue: methods times seeds, and the runs that would come of them.
class PlanPanel : public Card {
    Q_OBJECT

public:
    explicit PlanPanel(TrainModel& model, QWidget* parent = nullptr);

    /// In the order of seeds, then methods.
    std::vector<QueueJob> plan() const;
    QPushButton* addButton() { return add_; }

Q_SIGNALS:
    void planned(const std::vector<QueueJob>& jobs);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void refresh();
    void fillFamilies();
    void retranslate();
    QStringList chosenMethods() const;
    /// False when what is typed is no list of seeds.
    bool readSeeds(std::vector<std::int64_t>& seeds) const;

    TrainModel& model_;
    QLabel* title_;
    QLabel* methodsLabel_;
    QListWidget* methods_;
    QLabel* seedsLabel_;
    QLineEdit* seeds_;
    QLabel* familyLabel_;
    QComboBox* family_;
    QLabel* previewLabel_;
    QListWidget* preview_;
    QLabel* note_;
    QPushButton* add_;
};

}  // namespace interproto::ui
