// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/train/train_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace interproto::ui {

/// Above the fields of the group "Data": a data set of the workspace in one go.
class DataSetRow : public QWidget {
    Q_OBJECT

public:
    explicit DataSetRow(TrainModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    TrainModel& model_;
    QLabel* label_;
    QComboBox* box_;
    QLabel* count_;
    QStringList shown_;
};

/// Above the fields of the group "Test sets": those of the workspace, to tick.
class TestSetsRow : public QWidget {
    Q_OBJECT

public:
    explicit TestSetsRow(TrainModel& model, QWidget* parent = nullptr);
    /// What the Tab key comes to behind the sets.
    void setNext(QWidget* next) { next_ = next; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    void retranslate();

    TrainModel& model_;
    QLabel* label_;
    QVBoxLayout* column_;
    QWidget* next_ = nullptr;
    std::vector<QCheckBox*> boxes_;
    QStringList shown_;
};

}  // namespace interproto::ui
