// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/toml_file.h"

#include "core/base/content.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/toml_depth.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <sstream>

namespace interproto {

namespace {

constexpr std::uint64_t kLargestFile = 10'000'000;

/// A scalar as the text that Field::setFromText takes; nothing for tables, dates and other types.
std::optional<std::string> scalarText(const toml::node& node)
{
    if (const auto* v = node.as_boolean())
        return v->get() ? "true" : "false";
    if (const auto* v = node.as_integer())
        return std::to_string(v->get());
    if (const auto* v = node.as_floating_point())
        return exactNumber(v->get());
    if (const auto* v = node.as_string())
        return v->get();
    return std::nullopt;
}

void setField(Field& field, const toml::node& node, const Where& where)
{
    const auto refuse = [&](const std::string& why) {
        throw Error(ExitCode::Usage,
                    fmt::format("cannot use the value of \"{}\"", field.key()),
                    where,
                    why);
    };
    std::string text;
    if (const toml::array* array = node.as_array()) {
        if (!field.isList())
            refuse("found a list, wanted " + field.wanted());
        std::vector<std::string> items;
        for (const toml::node& item : *array) {
            const auto one = scalarText(item);
            if (!one)
                refuse("found a nested value, wanted " + field.wanted());
            if (one->find(',') != std::string::npos)
                refuse(fmt::format("found {}: an item may not hold a comma", quoted(*one)));
            items.push_back(*one);
        }
        text = fmt::format("{}", fmt::join(items, ","));
    } else if (const auto one = scalarText(node)) {
        if (node.is_string() && (field.isNumber() || field.isBool()))
            refuse(fmt::format("found the text {}, wanted {}", quoted(*one), field.wanted()));
        text = *one;
    } else {
        refuse("found a table or a date, wanted " + field.wanted());
    }
    if (const std::string problem = field.setFromText(text); !problem.empty())
        refuse(problem);
}

void readTable(Form& form, const toml::table& table, const std::string& source)
{
    for (const auto& [key, node] : table) {
        const Where where =
            Where::atLine(source, static_cast<std::int64_t>(key.source().begin.line));
        Field* field = form.find(key.str());
        if (field != nullptr) {
            if (!field->isPerCall())
                setField(*field, node, where);
        } else if (const toml::table* inner = node.as_table()) {
            readTable(form, *inner, source);
        } else {
            const auto near = nearest(key.str(), form.keys());
            throw Error(ExitCode::Usage,
                        "cannot use the options",
                        where,
                        fmt::format("unknown key {}", quoted(key.str())),
                        near ? fmt::format("Did you mean \"{}\"?", *near)
                             : "Ask --help for the known options.");
        }
    }
}

/// What readTable() would set, without a form.
void collect(const toml::table& table, std::map<std::string, std::string>& texts)
{
    for (const auto& [key, node] : table) {
        if (const toml::table* inner = node.as_table()) {
            collect(*inner, texts);
            continue;
        }
        const toml::array* array = node.as_array();
        std::vector<std::string> items;
        if (array == nullptr)
            items.push_back(scalarText(node).value_or(""));
        else
            for (const toml::node& item : *array)
                items.push_back(scalarText(item).value_or(""));
        texts[std::string(key.str())] = fmt::format("{}", fmt::join(items, ","));
    }
}

toml::table parsed(const std::string& text, const std::string& source)
{
    requireText(text, source, "cannot read the options", "TOML (key = value)", ExitCode::Usage);
    if (const std::int64_t line = tooDeepTomlLine(text); line > 0)
        throw Error(ExitCode::Usage,
                    "cannot read the options",
                    Where::atLine(source, line),
                    fmt::format("more than {} dots in one line", kMostTomlDots));
    try {
        return toml::parse(text, source);
    } catch (const toml::parse_error& error) {
        throw Error(ExitCode::Usage,
                    "cannot read the options",
                    Where::atLine(source, static_cast<std::int64_t>(error.source().begin.line)),
                    std::string(error.description()));
    }
}

std::string tomlString(const std::string& text)
{
    std::ostringstream out;
    out << toml::value<std::string>(text);
    return out.str();
}

std::string tomlValue(const Field& field)
{
    if (const auto* const* list = std::get_if<std::vector<std::string>*>(&field.target())) {
        std::vector<std::string> items;
        for (const std::string& item : **list)
            items.push_back(tomlString(item));
        return fmt::format("[{}]", fmt::join(items, ", "));
    }
    if (field.isList())
        return "[" + field.valueText() + "]";
    const bool isWord = field.numberWord().empty() || field.valueText() == field.numberWord();
    if (field.isText() && isWord)
        return tomlString(field.valueText());
    std::string text = field.valueText();
    // TOML tells 1 and 1.0 apart; a number option keeps reading as a number.
    if (std::holds_alternative<double*>(field.target()) &&
        text.find_first_of(".en") == std::string::npos)
        text += ".0";
    return text;
}

}  // namespace

void readToml(Form& form, const std::string& text, const std::string& source)
{
    readToml(form, text, source, {}, {});
}

void readToml(Form& form,
              const std::string& text,
              const std::string& source,
              std::string_view list,
              const std::function<Form&()>& item)
{
    toml::table table = parsed(text, source);
    if (const toml::array* items = list.empty() ? nullptr : table[list].as_array()) {
        for (const toml::node& node : *items) {
            if (!node.is_table())
                throw Error(
                    ExitCode::Usage,
                    "cannot use the options",
                    Where::atLine(source, static_cast<std::int64_t>(node.source().begin.line)),
                    fmt::format("found a value in {}, wanted tables", quoted(list)),
                    fmt::format("Begin each with [[{}]].", list));
            readTable(item(), *node.as_table(), source);
        }
        table.erase(list);
    }
    readTable(form, table, source);
}

std::map<std::string, std::string> tomlTexts(const std::string& text, const std::string& source)
{
    std::map<std::string, std::string> texts;
    collect(parsed(text, source), texts);
    return texts;
}

void readTomlFile(Form& form, const std::string& path)
{
    readToml(form, readFile(path, kLargestFile), path);
}

std::string writeToml(const Form& form, const std::string& heading, const TomlStyle& style)
{
    std::string out;
    if (!heading.empty())
        for (const std::string_view line : split(heading, '\n'))
            out += fmt::format("# {}\n", line);
    std::string group;
    for (const Field& field : form.fields()) {
        if (field.isPerCall() || (style.changedOnly && !field.isChanged()) ||
            (style.only && !style.only(field)))
            continue;
        if (group != field.group().source) {
            group = field.group().source;
            out += fmt::format("\n# ---- {} ----\n", group);
        }
        if (style.withHelp)
            out += fmt::format("\n# {}{}\n",
                               field.help().source,
                               field.unitName().empty() ? "" : " [" + field.unitName() + "]");
        out += fmt::format("{} = {}\n", field.key(), tomlValue(field));
    }
    return out;
}

}  // namespace interproto
