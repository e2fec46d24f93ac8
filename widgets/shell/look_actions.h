// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace interproto::ui {

class ActionRegistry;

/// Joins the commands of theme and language with the settings; both switch while the window runs.
void connectLookActions(ActionRegistry& actions, QSettings& settings);

}  // namespace interproto::ui
