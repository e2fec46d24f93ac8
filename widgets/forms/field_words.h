// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/field.h"

#include <QString>

namespace interproto::ui {

/// A text of the kit in the person's language.
QString translated(const Text& text);
/// Unit of a field, translated; empty: none.
QString unitText(const Field& field);
/// "from 1 to 1,000": what a number field takes; empty when it takes any.
QString rangeText(const Field& field);
/// Why a field refuses what was typed: "Wanted: a whole number from 1 to 1,000."
QString refusalText(const Field& field, const QString& typed);
/// First letter large, a full stop at the end.
QString sentence(const QString& text);
/// Label, key and help in one: what a search looks in.
QString searchedText(const Field& field);
/// Help, range, default and flag: the tool tip of a field (plain text).
QString tipText(const Field& field, const QString& baseText);

}  // namespace interproto::ui
