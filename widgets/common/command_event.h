// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>

class QWidget;

namespace interproto::ui {

/// Asks whoever owns the commands for one of them ("file.open"), from anywhere inside the window.
/// It goes from parent to parent, as Qt's own status tips do, until somebody accepts it: views stay
/// strangers to the window around them.
class CommandEvent : public QEvent {
public:
    explicit CommandEvent(QString command);

    const QString& command() const { return command_; }
    static QEvent::Type eventType();

private:
    QString command_;
};

/// True when a widget around `from` took it.
bool askForCommand(QWidget& from, const QString& command);

}  // namespace interproto::ui
