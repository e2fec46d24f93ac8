// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/shell/action_registry.h"

#include <QByteArray>

namespace interproto::ui {

/// The commands of the window itself, in the order of its menus: those before the commands of the
/// pages, and those behind them.
const std::vector<ActionSpec>& firstActions();
const std::vector<ActionSpec>& lastActions();
/// The menu of the pages.
extern const char* const kGoMenu;
/// Menus that stand in other menus.
const std::map<QString, QString>& submenus();

/// Ids.
const char* actionOf(Theme theme);
QByteArray languageActionId(const QString& code);
QString pageActionId(const QString& key);

}  // namespace interproto::ui
