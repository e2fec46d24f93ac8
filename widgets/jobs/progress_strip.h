// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace interproto::ui {

/// How far a task is, in one line: what is done, how fast, how long it will take, and a button to
/// stop it. Hidden while nothing runs.
class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// A task begins: `title` says which ("Scanning casia").
    void begin(const QString& title);
    void setProgress(const Progress& progress);
    /// Asked to stop: waits for it.
    void showStopping();
    void end();

    /// "1,200 of 10,575 folders · 310 / s · 30 s left"
    static QString text(const Progress& progress);

Q_SIGNALS:
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* title_;
    QProgressBar* bar_;
    QLabel* text_;
    QToolButton* stop_;
    Progress last_;
    bool isStopping_ = false;
};

}  // namespace interproto::ui
