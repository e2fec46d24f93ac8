// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace interproto::ui {

class ActionRegistry;

/// All keys at a glance, by menu.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(const ActionRegistry& actions, QWidget* parent = nullptr);

    void showEvent(QShowEvent* event) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    QString html() const;

    const ActionRegistry& actions_;
    QTextBrowser* text_;
};

}  // namespace interproto::ui
