// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcuts.h"

#include "widgets/shell/action_registry.h"

#include <QAction>
#include <QSettings>

namespace interproto::ui {

namespace {

QString settingOf(const QString& id)
{
    return QStringLiteral("shortcuts/") + id;
}

}  // namespace

Shortcuts::Shortcuts(ActionRegistry& actions, QSettings& settings)
    : actions_(actions), settings_(settings)
{
    // First all that were changed let go of theirs: keys may have gone from one to another.
    for (const ActionRegistry::Entry& entry : actions_.entries())
        if (settings_.contains(settingOf(entry.id)))
            entry.action->setShortcut({});
    for (const ActionRegistry::Entry& entry : actions_.entries()) {
        const QString setting = settingOf(entry.id);
        if (!settings_.contains(setting))
            continue;
        const QKeySequence keys(settings_.value(setting).toString(), QKeySequence::PortableText);
        if (conflict(entry.id, keys).isEmpty())
            entry.action->setShortcut(keys);
    }
}

QString Shortcuts::conflict(const QString& id, const QKeySequence& keys) const
{
    if (keys.isEmpty())
        return {};
    for (const ActionRegistry::Entry& entry : actions_.entries()) {
        const QKeySequence others = entry.action->shortcut();
        if (entry.id != id && !others.isEmpty() &&
            (others.matches(keys) != QKeySequence::NoMatch ||
             keys.matches(others) != QKeySequence::NoMatch))
            return entry.id;
    }
    return {};
}

void Shortcuts::apply(const QString& id, const QKeySequence& keys)
{
    actions_.action(id).setShortcut(keys);
    if (isChanged(id))
        settings_.setValue(settingOf(id), keys.toString(QKeySequence::PortableText));
    else
        settings_.remove(settingOf(id));
}

void Shortcuts::set(const QString& id, const QKeySequence& keys)
{
    for (QString other = conflict(id, keys); !other.isEmpty(); other = conflict(id, keys))
        apply(other, {});
    apply(id, keys);
}

void Shortcuts::reset(const QString& id)
{
    for (const ActionRegistry::Entry& entry : actions_.entries())
        if (entry.id == id)
            set(id, entry.standard);
}

void Shortcuts::resetAll()
{
    for (const ActionRegistry::Entry& entry : actions_.entries())
        apply(entry.id, entry.standard);
}

bool Shortcuts::isChanged(const QString& id) const
{
    for (const ActionRegistry::Entry& entry : actions_.entries())
        if (entry.id == id)
            return entry.action->shortcut() != entry.standard;
    return false;
}

}  // namespace interproto::ui
