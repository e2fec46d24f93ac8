// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace interproto::ui {

/// One command of the window. Texts are marked by QT_TRANSLATE_NOOP("Actions", ...).
struct ActionSpec {
    const char* id;    ///< "run.pause"
    const char* menu;  ///< text of the menu it stands in; "Theme" stands in "View"
    const char* text;
    QKeySequence shortcut = {};
    bool isCheckable = false;
    const char* group = nullptr;  ///< one of the actions with this name is checked
    bool startsSection = false;   ///< a line above it
};

}  // namespace interproto::ui
