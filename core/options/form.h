// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/options/field.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// The list of a struct's options, made by its `describe`:
///
///     struct ScheduleOptions { int epochs = 50; };
///     void describe(Form& form, ScheduleOptions& o)
///     {
///         form.field("epochs", &o.epochs, INTERPROTO_TEXT("Schedule", "Epochs"),
///                    INTERPROTO_TEXT("Schedule", "Passes over the training set.")).range(1, 1000);
///     }
///
/// Flags, TOML, help, checks and the desktop's forms are loops over this list. A list rather than a
/// visitor, so that a field is complete (range, unit, choices) before anybody looks at it.
class Form {
public:
    template <typename T>
    Field& field(std::string key, T* value, Text label, Text help)
    {
        return add(std::move(key), Field::Target(value), label, help);
    }

    /// Describes a nested struct under a heading. Keys stay unique within a task, so flags need no
    /// prefix.
    template <typename Options>
    void group(Text title, Options& options)
    {
        const Text outer = group_;
        group_ = title;
        describe(*this, options);
        group_ = outer;
    }

    std::deque<Field>& fields() { return fields_; }
    const std::deque<Field>& fields() const { return fields_; }
    /// By key, '-' and '_' being the same; null when unknown.
    Field* find(std::string_view key);
    const Field* find(std::string_view key) const;
    std::vector<std::string> keys() const;

    /// Required fields without a value, values out of range: one issue each.
    std::vector<Issue> problems() const;

private:
    Field& add(std::string key, Field::Target target, Text label, Text help);

    Text group_;
    std::deque<Field> fields_;
};

}  // namespace interproto
