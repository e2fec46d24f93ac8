// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/runs/run_notes.h"
#include "widgets/workspaces/runs/run_row.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace interproto::ui {

/// Beside the table: the chosen run in words, and its tags and note to write.
class RunDetails : public QWidget {
    Q_OBJECT

public:
    explicit RunDetails(QWidget* parent = nullptr);

    /// Null shows how many are chosen instead.
    void show(const RunRow* run, const QString& name, const RunNote& note, int chosen);

Q_SIGNALS:
    void noteEdited(const QString& run, const RunNote& note);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Fact { State, Method, Network, Data, Steps, Started, Worked, Best, Folder, Facts };

    void retranslateUi();
    void showFacts(const RunRow& run);
    void commit();

    QLabel* title_;
    QLabel* ending_;
    QWidget* facts_;
    QGridLayout* grid_;
    QLabel* values_[Facts];
    QLabel* captions_[Facts];
    QLabel* tagsLabel_;
    QLineEdit* tags_;
    QLabel* noteLabel_;
    QPlainTextEdit* note_;
    QString run_;
    RunNote shown_;
};

}  // namespace interproto::ui
