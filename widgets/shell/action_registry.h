// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/action_spec.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace interproto::ui {

/// Every command of the window once: menus and shortcuts are made from this one list.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(QObject* parent = nullptr);

    /// In the order of the list. `submenuOf` maps a menu to the one it stands in.
    void build(QMenuBar& bar,
               const std::vector<ActionSpec>& specs,
               const std::map<QString, QString>& submenuOf);
    QAction& action(const char* id) const;
    QMenu& menu(const char* text) const;
    const std::map<QString, QAction*>& actions() const { return actions_; }
    void retranslate();

private:
    QMenu* menuFor(QMenuBar& bar, const QString& text, const std::map<QString, QString>& submenuOf);

    std::map<QString, QAction*> actions_;
    std::map<QString, QMenu*> menus_;
    std::map<QString, QActionGroup*> groups_;
    std::vector<ActionSpec> specs_;
};

}  // namespace interproto::ui
