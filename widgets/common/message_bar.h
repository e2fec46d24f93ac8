// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace interproto::ui {

/// A button of a message.
struct MessageStep {
    QString text;
    std::function<void()> take;
};

/// One line above the work that says what went wrong or was done; never a box in the way. Hidden
/// until there is something to say.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown. A step that is taken takes the message away first.
    void tell(Severity severity, const QString& text, const std::vector<MessageStep>& steps = {});
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSteps(const std::vector<MessageStep>& steps);
    void retranslateUi();
    void recolour();

    QLabel* icon_;
    QLabel* text_;
    QWidget* steps_;
    QHBoxLayout* stepRow_;
    QToolButton* close_;
    Severity severity_ = Severity::Info;
};

}  // namespace interproto::ui
