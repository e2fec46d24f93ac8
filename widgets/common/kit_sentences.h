// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace interproto::ui {

/// What the kit says of a person's data and options, in the window's language. The kit speaks
/// English, and much of it arrives as text (catalogues, journals of other processes), so a sentence
/// is known by its pattern; values stay as they are. Nothing when the sentence is not known.
std::optional<QString> knownSentence(const QString& english);
/// The same, and unknown sentences as they are.
QString inOurLanguage(const QString& english);

}  // namespace interproto::ui
