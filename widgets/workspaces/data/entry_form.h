// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/workspace.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace interproto::ui {

/// Where a new data set or test set is described: its places and its name. What is wrong is said
/// at the field, before anything is added.
class EntryForm : public QWidget {
    Q_OBJECT

public:
    explicit EntryForm(QWidget* parent = nullptr);

    void begin(bool isTest, const Workspace& workspace);
    /// Fills a field as dropping a file does; the name follows the folder.
    void setMain(const QString& path);
    void setSecond(const QString& path);

Q_SIGNALS:
    void dataAccepted(const DataSetEntry& entry);
    void testsAccepted(const TestSetEntry& entry);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QLabel* label;
        QLineEdit* edit;
        QToolButton* browse;
        QLabel* problem;
    };
    Row addRow(int row, bool hasBrowse);
    void browseMain();
    void browseSecond();
    void accept();
    bool check();
    void retranslateUi();

    QGridLayout* grid_ = nullptr;
    QLabel* title_;
    QLabel* explanation_;
    Row main_;
    Row second_;
    Row name_;
    QPushButton* add_;
    QPushButton* cancel_;
    bool isTest_ = false;
    bool nameIsTyped_ = false;
    Workspace workspace_;
};

}  // namespace interproto::ui
