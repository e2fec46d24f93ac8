// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/form.h"

#include <algorithm>
#include <utility>

namespace interproto {

namespace {

std::string underscored(std::string_view key)
{
    std::string name(key);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

}  // namespace

Field& Form::add(std::string key, Field::Target target, Text label, Text help)
{
    INTERPROTO_ASSERT(find(key) == nullptr);
    return fields_.emplace_back(std::move(key), target, label, help, group_);
}

const Field* Form::find(std::string_view key) const
{
    const std::string name = underscored(key);
    const auto found = std::find_if(
        fields_.begin(), fields_.end(), [&](const Field& f) { return f.key() == name; });
    return found == fields_.end() ? nullptr : &*found;
}

Field* Form::find(std::string_view key)
{
    return const_cast<Field*>(std::as_const(*this).find(key));
}

std::vector<std::string> Form::keys() const
{
    std::vector<std::string> names;
    for (const Field& field : fields_)
        names.push_back(field.key());
    return names;
}

std::vector<Issue> Form::problems() const
{
    std::vector<Issue> issues;
    const auto report = [&](const Field& field, std::string message) {
        issues.push_back({Severity::Error,
                          "option",
                          Where::atKey({}, field.key()),
                          std::move(message),
                          field.help().source});
    };
    for (const Field& field : fields_) {
        if (field.isRequired() && field.valueText().empty())
            report(field, "it must be given");
        else if (const std::string problem = field.problem(); !problem.empty())
            report(field, problem);
    }
    return issues;
}

}  // namespace interproto
