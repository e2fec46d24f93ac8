// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/help.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <cmath>

namespace interproto {

namespace {

std::string facts(const Field& field)
{
    std::string text;
    if (!field.choiceNames().empty())
        text += field.choicesText() + "; ";
    else if (std::isfinite(field.least()) && std::isfinite(field.most()))
        text += fmt::format("{} to {}; ", exactNumber(field.least()), exactNumber(field.most()));
    if (!field.unitName().empty())
        text += field.unitName() + "; ";
    if (field.isRequired() && field.defaultText().empty())
        return "[" + text + "required]";
    return fmt::format(
        "[{}default: {}]", text, field.defaultText().empty() ? "none" : field.defaultText());
}

std::string placeholder(const Field& field)
{
    if (field.isBool())
        return {};
    if (field.pathKind() == PathKind::Folder || field.pathKind() == PathKind::NewFolder)
        return " DIR";
    if (field.pathKind() != PathKind::None)
        return field.isList() ? " FILE,..." : " FILE";
    if (field.isList())
        return " A,B,...";
    return field.isNumber() ? " N" : field.choiceNames().empty() ? " TEXT" : " NAME";
}

void renderField(std::string& out, const Field& field, int width)
{
    out += fmt::format("  --{}{}\n", field.flag(), placeholder(field));
    out += folded(fmt::format("{} {}", field.help().source, facts(field)), 6, width);
}

}  // namespace

std::string folded(const std::string& text, int indent, int width)
{
    std::string out;
    std::string line(static_cast<std::size_t>(indent), ' ');
    const std::size_t empty = line.size();
    for (const std::string_view word : splitBlanks(text)) {
        if (line.size() > empty &&
            line.size() + 1 + word.size() > static_cast<std::size_t>(width)) {
            out += line + "\n";
            line.resize(empty);
        }
        if (line.size() > empty)
            line += ' ';
        line += word;
    }
    return out + line + "\n";
}

std::string renderHelp(const std::string& command,
                       const std::string& summary,
                       const Form& form,
                       int width)
{
    std::string usage = "usage: " + command;
    for (const Field& field : form.fields())
        if (field.isPositional())
            usage += fmt::format(fmt::runtime(field.isRequired() ? " {}" : " [{}]"),
                                 field.key() + (field.isList() ? "..." : ""));
    std::string out = usage + " [options]\n\n" + folded(summary, 0, width);
    std::string group = "\x01";
    bool anyAdvanced = false;
    for (const Field& field : form.fields()) {
        anyAdvanced = anyAdvanced || field.isAdvanced();
        if (field.isAdvanced())
            continue;
        if (group != field.group().source) {
            group = field.group().source;
            out += fmt::format("\n{}:\n", group.empty() ? "Options" : group);
        }
        renderField(out, field, width);
    }
    if (anyAdvanced)
        out += "\nAdvanced:\n";
    for (const Field& field : form.fields())
        if (field.isAdvanced())
            renderField(out, field, width);
    return out;
}

}  // namespace interproto
