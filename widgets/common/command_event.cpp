// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/command_event.h"

#include <QCoreApplication>
#include <QWidget>

#include <utility>

namespace interproto::ui {

CommandEvent::CommandEvent(QString command) : QEvent(eventType()), command_(std::move(command)) {}

QEvent::Type CommandEvent::eventType()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

bool askForCommand(QWidget& from, const QString& command)
{
    CommandEvent event(command);
    for (QWidget* widget = from.parentWidget(); widget != nullptr;
         widget = widget->parentWidget()) {
        event.ignore();
        if (QCoreApplication::sendEvent(widget, &event) && event.isAccepted())
            return true;
    }
    return false;
}

}  // namespace interproto::ui
