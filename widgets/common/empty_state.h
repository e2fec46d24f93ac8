// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace interproto::ui {

/// A button for the next step: a command of the window.
struct NextStep {
    QString command;  ///< "data.add"
    QString text;
};

/// What a view shows while it has nothing: a title and what to do, with buttons that do it, or what
/// is being waited for.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// The first step is the one that is urged. They are asked for by CommandEvent.
    void setTexts(const QString& title,
                  const QString& explanation,
                  const std::vector<NextStep>& steps = {});

private:
    void showSteps(const std::vector<NextStep>& steps);

    QLabel* title_;
    QLabel* explanation_;
    QWidget* steps_;
    QHBoxLayout* row_;
    QStringList shown_;  ///< commands and texts of the buttons
};

}  // namespace interproto::ui
