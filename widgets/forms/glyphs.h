// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace interproto::ui {

/// Painted signs of buttons that edit something; marks.h has those that say how something stands.
enum class Glyph { Folder, Plus, Minus, Up, Down, Reset, Undo, Redo, Search, Copy, Import, Export };

/// GUI thread.
QIcon glyphIcon(Glyph glyph, const QColor& colour);

}  // namespace interproto::ui
