// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace interproto::ui {

struct LanguageEntry {
    QString code;  ///< "ko"; "system" for the machine's own
    QString name;  ///< in the language itself; empty for "system"
};

/// What the window speaks. A new language is one translation file and one line here.
const std::vector<LanguageEntry>& languages();

/// Speaks `code` from now on; every widget gets a LanguageChange. English for an unknown code.
void applyLanguage(const QString& code);

}  // namespace interproto::ui
