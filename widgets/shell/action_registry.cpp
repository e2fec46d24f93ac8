// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/action_registry.h"

#include "core/base/error.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace interproto::ui {

namespace {

QString translated(const QByteArray& text)
{
    return QCoreApplication::translate("Actions", text.constData());
}

}  // namespace

ActionRegistry::ActionRegistry(QObject* parent) : QObject(parent) {}

void ActionRegistry::build(QMenuBar& bar,
                           const std::vector<ActionSpec>& specs,
                           const std::map<QString, QString>& submenuOf)
{
    specs_ = specs;
    for (const ActionSpec& spec : specs_) {
        QMenu* menu = menuFor(bar, QString::fromUtf8(spec.menu), submenuOf);
        if (spec.startsSection)
            menu->addSeparator();
        auto* action = new QAction(this);
        action->setObjectName(QString::fromUtf8(spec.id));
        action->setShortcut(spec.shortcut);
        action->setCheckable(spec.isCheckable || spec.group);
        if (spec.group) {
            QActionGroup*& group = groups_[QString::fromUtf8(spec.group)];
            if (!group)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        menu->addAction(action);
        actions_.emplace(QString::fromUtf8(spec.id), action);
    }
    retranslate();
}

QMenu* ActionRegistry::menuFor(QMenuBar& bar,
                               const QString& text,
                               const std::map<QString, QString>& submenuOf)
{
    QMenu*& menu = menus_[text];
    if (!menu) {
        const auto parent = submenuOf.find(text);
        menu = parent == submenuOf.end()
                   ? bar.addMenu(QString())
                   : menuFor(bar, parent->second, submenuOf)->addMenu(QString());
    }
    return menu;
}

QAction& ActionRegistry::action(const char* id) const
{
    const auto found = actions_.find(QString::fromUtf8(id));
    INTERPROTO_ASSERT(found != actions_.end());
    return *found->second;
}

QMenu& ActionRegistry::menu(const char* text) const
{
    const auto found = menus_.find(QString::fromUtf8(text));
    INTERPROTO_ASSERT(found != menus_.end());
    return *found->second;
}

void ActionRegistry::retranslate()
{
    for (const auto& [text, menu] : menus_)
        menu->setTitle(translated(text.toUtf8()));
    for (const ActionSpec& spec : specs_)
        action(spec.id).setText(translated(spec.text));
}

}  // namespace interproto::ui
