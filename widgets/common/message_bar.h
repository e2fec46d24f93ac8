// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace interproto::ui {

/// One line above the work that says what went wrong or was done; never a box in the way. Hidden
/// until there is something to say.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown.
    void tell(Severity severity, const QString& text);
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void recolour();

    QLabel* icon_;
    QLabel* text_;
    QToolButton* close_;
    Severity severity_ = Severity::Info;
};

}  // namespace interproto::ui
