// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/alarms.h"

#include <QFrame>

#include <set>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace interproto::ui {

/// One line for each thing that is wrong with the runs in view, with what can be done about it
/// beside it. Hidden while all is well; a line that was put away comes back only after its cause
/// had gone.
class AlarmBar : public QFrame {
    Q_OBJECT

public:
    explicit AlarmBar(QWidget* parent = nullptr);

    void show(const std::vector<Alarm>& alarms);
    const std::vector<Alarm>& shown() const { return shown_; }

Q_SIGNALS:
    void resumeAsked(const QString& run);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addLine(const Alarm& alarm);

    QVBoxLayout* lines_;
    std::vector<Alarm> all_;
    std::vector<Alarm> shown_;
    std::set<std::pair<QString, AlarmKind>> away_;
};

}  // namespace interproto::ui
