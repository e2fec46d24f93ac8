// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/control.h"
#include "widgets/jobs/run_controls.h"
#include "widgets/workspaces/watch/watch_model.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace interproto::ui {

/// Above the charts: which run, how it stands, how far it is, and what may be asked of it.
class RunHeader : public QWidget {
    Q_OBJECT

public:
    explicit RunHeader(QWidget* parent = nullptr);

    void show(const std::vector<WatchedRun>& runs, const RunControls& controls);

Q_SIGNALS:
    void requested(ControlWord word);
    /// A run's name was pressed: its curves come or go.
    void runToggled(const QString& run, bool isShown);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Fact { Step, Epoch, Rate, TimeLeft, Worked, Checkpoint, Evaluation, Facts };
    struct FactLabels {
        QWidget* box;
        QLabel* caption;
        QLabel* value;
    };
    struct Button {
        ControlWord word;
        QToolButton* button;
    };

    void addButtons(QHBoxLayout* row);
    void addFacts(QHBoxLayout* row);
    void retranslateUi();
    void refresh();
    void showTitle();
    void showFacts(const WatchedRun& run);
    void toggle(const QString& link);
    void showProgress(const RunStatus& run);

    QLabel* mark_;
    QLabel* state_;
    QLabel* title_;
    QLabel* subtitle_;
    QProgressBar* bar_;
    QWidget* facts_;
    std::vector<FactLabels> labels_;
    std::vector<Button> buttons_;
    std::vector<WatchedRun> runs_;
    RunControls controls_;
    QStringList hidden_;  ///< runs whose curves are not shown
};

}  // namespace interproto::ui
