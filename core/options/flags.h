// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <string>
#include <vector>

namespace interproto {

/// Flags as typed, sorted out but not yet applied: initialiser < preset < file < flag needs them
/// last.
class FlagSet {
public:
    /// `--key value`, `--key=value`, `--switch`, `--no-switch`; '-' and '_' are the same. What has
    /// no flag goes to the positional fields in order; a positional list takes all that follows,
    /// and a list's flag given again adds to it.
    /// `--` ends the flags. Unknown flags and missing values are Errors (ExitCode::Usage) that name
    /// the nearest known flag.
    FlagSet(const Form& form, const std::vector<std::string>& arguments);

    /// Whether a flag (or positional) for this key was given.
    bool has(const std::string& key) const;
    /// Sets the fields. A value that does not fit is an Error naming the flag.
    void apply(Form& form) const;

private:
    void give(const std::string& key, std::string value, bool append);

    struct Given {
        std::string key;
        std::string value;
    };
    std::vector<Given> given_;
};

/// The flags that lead from `base` (the texts of all fields, in order; empty: the defaults) to the
/// present values: `--lr 0.05 --no-flip --milestones 20,30`. A FlagSet applied to `base` reads them
/// back.
std::vector<std::string> changedFlags(const Form& form, const std::vector<std::string>& base = {});

}  // namespace interproto
