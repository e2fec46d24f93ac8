// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/undo_actions.h"

#include "widgets/shell/action_registry.h"
#include "widgets/shell/page_host.h"

#include <QAction>
#include <QUndoGroup>

namespace interproto::ui {

void connectUndo(ActionRegistry& actions, PageHost& host)
{
    auto* group = new QUndoGroup(&host);
    for (const auto& page : host.pages())
        if (QUndoStack* stack = page->undoStack())
            group->addStack(stack);
    QAction& undo = actions.action("edit.undo");
    QAction& redo = actions.action("edit.redo");
    for (QAction* action : {&undo, &redo})
        action->setEnabled(false);
    QObject::connect(&undo, &QAction::triggered, group, &QUndoGroup::undo);
    QObject::connect(&redo, &QAction::triggered, group, &QUndoGroup::redo);
    QObject::connect(group, &QUndoGroup::canUndoChanged, &undo, &QAction::setEnabled);
    QObject::connect(group, &QUndoGroup::canRedoChanged, &redo, &QAction::setEnabled);
    QObject::connect(&host, &PageHost::currentChanged, group, [group, &host] {
        Page* page = host.current();
        group->setActiveStack(page ? page->undoStack() : nullptr);
    });
}

}  // namespace interproto::ui
