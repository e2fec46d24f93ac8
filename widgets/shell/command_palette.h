// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace interproto::ui {

class ActionRegistry;

/// Every command by a few letters: typed, chosen with the arrow keys, done with Return.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// A popup over `window`.
    CommandPalette(const ActionRegistry& actions, QWidget* window);

    void open();
    /// Ids of the commands that fit, best first.
    QStringList found() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill(const QString& pattern);
    void trigger(const QTreeWidgetItem* item);
    void move(int rows);
    void retranslateUi();

    const ActionRegistry& actions_;
    QLineEdit* text_;
    QTreeWidget* list_;
};

}  // namespace interproto::ui
