// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/train/plan_panel.h"
#include "widgets/workspaces/train/queue_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace interproto::ui {

class EmptyState;

/// The queue as a table with what can be done to it, and beside it the plan of a sweep. Intents
/// only: the controller edits the file.
class QueueView : public QWidget {
    Q_OBJECT

public:
    /// What the buttons ask for.
    enum class Order { Run, Pause, Stop };

    QueueView(TrainModel& model, QueueModel& queue, QWidget* parent = nullptr);

    void show(const QueueSnapshotPointer& snapshot);
    void setMachine(const MachineFacts& machine);
    /// Devices for the process that works the queue off, and how many runs at once on each.
    QStringList devices() const;
    int parallel() const;
    PlanPanel& plan() { return *plan_; }
    QTableView& table() { return *table_; }

Q_SIGNALS:
    void ordered(Order order);
    void moveRequested(const QString& name, int place);
    void removeRequested(const QString& name);
    void stopRequested(const QString& runFolder);
    void putBackRequested(const QString& name);
    void openRequested(const QString& runFolder);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Button { Start, Pause, Stop, Up, Down, Remove, PutBack, Buttons };

    void layOut();
    void press(Button button);
    void moveBy(int rows);
    void refresh();
    void fillDevices();
    void retranslate();
    void recolour();
    int currentRow() const;
    QString summary() const;

    TrainModel& model_;
    QueueModel& queue_;
    QueueSnapshotPointer shown_;
    MachineFacts machine_;
    QLabel* state_;
    QLabel* issue_;
    QToolButton* buttons_[Buttons];
    QLabel* devicesLabel_;
    QComboBox* devices_;
    QLabel* parallelLabel_;
    QSpinBox* parallel_;
    QStackedWidget* stack_;
    QTableView* table_;
    EmptyState* empty_;
    PlanPanel* plan_;
    bool hasChosenDevices_ = false;
    QString wanted_;  ///< name of the row to keep chosen when rows move
};

}  // namespace interproto::ui
