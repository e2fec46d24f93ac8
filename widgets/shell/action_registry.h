// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/action_spec.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace interproto::ui {

/// Every command of the window once: menus, palette, shortcut editor and sheet are views of this
/// one list.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// A command as it stands in the list.
    struct Entry {
        QString id;
        QString menu;               ///< untranslated text of its menu
        QAction* action = nullptr;  ///< its text and shortcut are those of now
        QKeySequence standard;      ///< before a person changed it
        std::function<QString()> text;
    };

    /// `submenuOf` maps a menu to the one it stands in.
    ActionRegistry(QMenuBar& bar, std::map<QString, QString> submenuOf, QObject* parent = nullptr);

    /// Appends in the order of the list; menus come in the order in which they are first named.
    void add(const std::vector<ActionSpec>& specs);
    /// A command whose text is known to a page alone.
    QAction& add(const ActionSpec& spec, std::function<QString()> text);

    QAction& action(const char* id) const { return action(QString::fromUtf8(id)); }
    QAction& action(const QString& id) const;
    bool has(const QString& id) const { return actions_.count(id) > 0; }
    QMenu& menu(const char* text) const;
    const std::vector<Entry>& entries() const { return entries_; }
    const std::map<QString, QAction*>& actions() const { return actions_; }
    /// The translated name of a menu, without its mnemonic.
    static QString menuTitle(const QString& menu);
    void retranslate();

private:
    QMenu* menuFor(const QString& text);

    QMenuBar& bar_;
    std::map<QString, QString> submenuOf_;
    std::map<QString, QAction*> actions_;
    std::map<QString, QMenu*> menus_;
    std::map<QString, QActionGroup*> groups_;
    std::vector<Entry> entries_;
};

}  // namespace interproto::ui
