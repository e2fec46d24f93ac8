// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/control.h"
#include "widgets/common/theme.h"
#include "widgets/shell/action_registry.h"

#include <QByteArray>

namespace interproto::ui {

/// The commands of the window, in the order of its menus.
const std::vector<ActionSpec>& windowActions();
/// Menus that stand in other menus.
const std::map<QString, QString>& submenus();

inline constexpr ControlWord kControlWords[] = {ControlWord::Pause,
                                                ControlWord::Resume,
                                                ControlWord::Stop,
                                                ControlWord::Checkpoint,
                                                ControlWord::Evaluate};
/// Ids.
const char* actionOf(ControlWord word);
const char* actionOf(Theme theme);
QByteArray languageActionId(const QString& code);

}  // namespace interproto::ui
