// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace interproto::ui {

class ActionRegistry;
class Shortcuts;

/// Every command with its keys, to be changed; tells which other command has them.
class ShortcutEditor : public QDialog {
    Q_OBJECT

public:
    ShortcutEditor(const ActionRegistry& actions, Shortcuts& shortcuts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void filter(const QString& text);
    void showChosen();
    void tellConflict();
    void assign();
    QString chosen() const;
    QString nameOf(const QString& id) const;
    void retranslateUi();

    const ActionRegistry& actions_;
    Shortcuts& shortcuts_;
    QLineEdit* filter_;
    QTreeWidget* list_;
    QLabel* keysLabel_;
    QKeySequenceEdit* keys_;
    QPushButton* assign_;
    QPushButton* reset_;
    QPushButton* resetAll_;
    QPushButton* close_;
    QLabel* conflict_;
};

}  // namespace interproto::ui
