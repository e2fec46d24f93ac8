// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace interproto::ui {

class ActionRegistry;
class PageHost;

/// "edit.undo" and "edit.redo" take back and repeat what the page in front did (Page::undoStack).
void connectUndo(ActionRegistry& actions, PageHost& host);

}  // namespace interproto::ui
