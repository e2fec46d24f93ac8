// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/flags.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

namespace {

[[noreturn]] void refuse(const std::string& what,
                         const std::string& why,
                         const std::string& hint = {})
{
    throw Error(ExitCode::Usage, what, {}, why, hint);
}

[[noreturn]] void refuseUnknown(const Form& form, const std::string& name)
{
    const auto near = nearest(name, form.keys());
    refuse("cannot use the arguments",
           fmt::format("unknown flag \"--{}\"", escapeControl(name)),
           near ? fmt::format("Did you mean --{}?", form.find(*near)->flag())
                : "Ask --help for the known flags.");
}

}  // namespace

FlagSet::FlagSet(const Form& form, const std::vector<std::string>& arguments)
{
    std::vector<const Field*> positionals;
    for (const Field& field : form.fields())
        if (field.isPositional())
            positionals.push_back(&field);
    std::size_t place = 0;
    bool flagsEnded = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (!flagsEnded && argument == "--") {
            flagsEnded = true;
            continue;
        }
        if (flagsEnded || argument.size() < 3 || argument.compare(0, 2, "--") != 0) {
            if (!flagsEnded && argument.size() > 1 && argument[0] == '-' && !parseNumber(argument))
                refuse("cannot use the arguments",
                       fmt::format("unknown flag {}", quoted(argument)),
                       "Flags begin with two dashes.");
            if (place >= positionals.size())
                refuse("cannot use the arguments",
                       fmt::format("unexpected argument {}", quoted(argument)));
            const Field& field = *positionals[place];
            give(field.key(), argument, field.isList());
            place += field.isList() ? 0 : 1;
            continue;
        }
        const std::size_t equals = argument.find('=');
        std::string name = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
        const Field* field = form.find(name);
        if (field == nullptr && (name.rfind("no-", 0) == 0 || name.rfind("no_", 0) == 0)) {
            const Field* opposite = form.find(name.substr(3));
            if (opposite != nullptr && opposite->isBool() && equals == std::string::npos) {
                give(opposite->key(), "false", false);
                continue;
            }
        }
        if (field == nullptr)
            refuseUnknown(form, name);
        if (equals != std::string::npos)
            give(field->key(), argument.substr(equals + 1), field->isList());
        else if (field->isBool())
            give(field->key(), "true", false);
        else if (i + 1 < arguments.size())
            give(field->key(), arguments[++i], field->isList());
        else
            refuse("cannot use the arguments",
                   fmt::format("--{} has no value", field->flag()),
                   fmt::format("It takes {}.", field->wanted()));
    }
}

void FlagSet::give(const std::string& key, std::string value, bool append)
{
    const auto found =
        std::find_if(given_.begin(), given_.end(), [&](const Given& g) { return g.key == key; });
    if (found == given_.end())
        given_.push_back({key, std::move(value)});
    else if (append)
        found->value += "," + value;
    else
        found->value = std::move(value);
}

bool FlagSet::has(const std::string& key) const
{
    return std::any_of(given_.begin(), given_.end(), [&](const Given& g) { return g.key == key; });
}

void FlagSet::apply(Form& form) const
{
    for (const Given& given : given_) {
        Field* field = form.find(given.key);
        if (const std::string problem = field->setFromText(given.value); !problem.empty())
            refuse(fmt::format("cannot use --{}", field->flag()), problem);
    }
}

std::vector<std::string> changedFlags(const Form& form, const std::vector<std::string>& base)
{
    INTERPROTO_ASSERT(base.empty() || base.size() == form.fields().size());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < form.fields().size(); ++i) {
        const Field& field = form.fields()[i];
        const std::string value = field.valueText();
        if (value == (base.empty() ? field.defaultText() : base[i]))
            continue;
        if (field.isBool()) {
            words.push_back((value == "true" ? "--" : "--no-") + field.flag());
        } else {
            words.push_back("--" + field.flag());
            words.push_back(value);
        }
    }
    return words;
}

}  // namespace interproto
