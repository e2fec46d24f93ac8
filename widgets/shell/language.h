// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace interproto::ui {

struct LanguageEntry {
    QString code;  ///< "ko"; "system" for the machine's own
    QString name;  ///< in the language itself; empty for "system"
};

/// What the window speaks. A new language is one translation file and one line here.
const std::vector<LanguageEntry>& languages();

/// Speaks `code` from now on; every widget gets a LanguageChange. English for an unknown code, and
/// for a language whose letters no installed font has: boxes tell nobody anything.
void applyLanguage(const QString& code);

/// Which font package is missing for the language that was applied last; empty: none.
QString fontAdvice();

/// Whether an installed font has the letters of a language ("ko"). For tests; an empty one puts the
/// question to the system's fonts again.
using FontCheck = std::function<bool(const QString& code)>;
void setFontCheck(FontCheck check);

}  // namespace interproto::ui
