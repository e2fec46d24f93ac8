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

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

}  // namespace

ActionRegistry::ActionRegistry(QMenuBar& bar, std::map<QString, QString> submenuOf, QObject* parent)
    : QObject(parent), bar_(bar), submenuOf_(std::move(submenuOf))
{
}

void ActionRegistry::add(const std::vector<ActionSpec>& specs)
{
    for (const ActionSpec& spec : specs)
        add(spec, [text = spec.text] { return translated(text); });
}

QAction& ActionRegistry::add(const ActionSpec& spec, std::function<QString()> text)
{
    const QString id = QString::fromUtf8(spec.id);
    INTERPROTO_ASSERT(!has(id));
    QMenu* menu = menuFor(QString::fromUtf8(spec.menu));
    if (spec.startsSection)
        menu->addSeparator();
    auto* action = new QAction(text(), this);
    action->setObjectName(id);
    action->setShortcut(spec.shortcut);
    action->setCheckable(spec.isCheckable || spec.group);
    if (spec.group) {
        QActionGroup*& group = groups_[QString::fromUtf8(spec.group)];
        if (!group)
            group = new QActionGroup(this);
        group->addAction(action);
    }
    menu->addAction(action);
    actions_.emplace(id, action);
    entries_.push_back({id, QString::fromUtf8(spec.menu), action, spec.shortcut, std::move(text)});
    return *action;
}

QMenu* ActionRegistry::menuFor(const QString& text)
{
    QMenu*& menu = menus_[text];
    if (!menu) {
        const auto parent = submenuOf_.find(text);
        menu = parent == submenuOf_.end() ? bar_.addMenu(QString())
                                          : menuFor(parent->second)->addMenu(QString());
        menu->setTitle(translated(text.toUtf8().constData()));
        menu->setObjectName(QStringLiteral("menu:") + text);
    }
    return menu;
}

QAction& ActionRegistry::action(const QString& id) const
{
    const auto found = actions_.find(id);
    INTERPROTO_ASSERT(found != actions_.end());
    return *found->second;
}

QMenu& ActionRegistry::menu(const char* text) const
{
    const auto found = menus_.find(QString::fromUtf8(text));
    INTERPROTO_ASSERT(found != menus_.end());
    return *found->second;
}

QString ActionRegistry::menuTitle(const QString& menu)
{
    QString title = translated(menu.toUtf8().constData());
    // Korean and Chinese carry their mnemonic in brackets behind the word.
    if (const qsizetype bracket = title.indexOf(QStringLiteral("(&")); bracket > 0)
        title.truncate(bracket);
    return title.remove(QLatin1Char('&')).trimmed();
}

void ActionRegistry::retranslate()
{
    for (const auto& [text, menu] : menus_)
        menu->setTitle(translated(text.toUtf8().constData()));
    for (const Entry& entry : entries_)
        entry.action->setText(entry.text());
}

}  // namespace interproto::ui
