// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace interproto {

/// Sets fields from TOML text. Tables only group: `[schedule] epochs = 3` and `epochs = 3` are the
/// same. `source` is named in errors. Unknown keys, wrong types and values out of range are Errors
/// with file and line; an unknown key is answered with the nearest known one. What counts for one
/// call (Field::perCall) is passed over.
void readToml(Form& form, const std::string& text, const std::string& source);
/// The same with tables that come in any number: each `[[list]]` is read into the form that `item`
/// returns for it, in order.
void readToml(Form& form,
              const std::string& text,
              const std::string& source,
              std::string_view list,
              const std::function<Form&()>& item);
/// The same from a file of at most 10 MB.
void readTomlFile(Form& form, const std::string& path);

struct TomlStyle {
    bool withHelp = true;                         ///< each key preceded by its help as a comment
    bool changedOnly = false;                     ///< leave out what has its default value
    std::function<bool(const Field&)> only = {};  ///< leave out what it refuses
};

/// The scalars and lists of TOML text by key, as a person types them after a flag, whoever wrote
/// it: tables only group, what is nested deeper is passed over. An Error (Usage) for text that is
/// no TOML.
std::map<std::string, std::string> tomlTexts(const std::string& text, const std::string& source);

/// TOML that reads back to the same values; what counts for one call is left out. `heading` becomes
/// a comment on top.
std::string writeToml(const Form& form, const std::string& heading, const TomlStyle& style = {});

}  // namespace interproto
