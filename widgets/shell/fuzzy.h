// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace interproto::ui {

/// How well a typed pattern fits a text; nothing when its letters do not occur in their order. Case
/// does not matter, blanks in the pattern are passed over. Beginnings of words and letters side by
/// side count more, long gaps less.
std::optional<int> fuzzyScore(const QString& pattern, const QString& text);

}  // namespace interproto::ui
