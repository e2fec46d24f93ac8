// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/train/queue_view.h"
#include "widgets/workspaces/train/start_panel.h"
#include "widgets/workspaces/train/train_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace interproto::ui {

class DeviceEditor;
class FormView;

/// The train page: the form of one run with what it will take beside it, and the queue behind a
/// tab.
class TrainView : public QWidget {
    Q_OBJECT

public:
    enum Tab { OneRun, Queue };

    TrainView(TrainModel& model, QueueModel& queue, QWidget* parent = nullptr);

    void setMachine(const MachineFacts& machine);
    void showTab(Tab tab);
    Tab tab() const;
    /// Beside the queue's title.
    void setQueueCount(int open);
    void focusSearch();
    FormView& form() { return *form_; }
    StartPanel& start() { return *start_; }
    QueueView& queue() { return *queue_; }

Q_SIGNALS:
    void importRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Button { ChangedOnly, Help, Undo, Redo, ResetAll, Import, Export, Buttons };

    QWidget* makeOneRun();
    void makeTools(QWidget* page);
    void press(Button button);
    void fillPresets();
    void showPreset();
    void filter();
    void refresh();
    void retranslate();
    void recolour();

    TrainModel& model_;
    QTabBar* tabs_;
    QStackedWidget* stack_;
    QLabel* presetLabel_;
    QComboBox* presets_;
    QLabel* presetNote_;
    QLineEdit* search_;
    QToolButton* buttons_[Buttons];
    DeviceEditor* device_ = nullptr;
    FormView* form_;
    StartPanel* start_;
    QueueView* queue_;
    int queueCount_ = 0;
};

}  // namespace interproto::ui
