// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/completion.h"

#include "app/interproto/command_line.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>

namespace interproto {

namespace {

void forEachField(const TaskEntry& task, const std::function<void(const Field&)>& use)
{
    const auto options = task.makeOptions();
    Form form;
    options->describe(form);
    GeneralOptions general = generalOptionsFor(form);
    form.group(INTERPROTO_TEXT("Group", "General"), general);
    for (const Field& field : form.fields())
        use(field);
}

std::string joinedNames(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, " "));
}

std::string bash()
{
    std::string cases;
    std::string choices;
    for (const TaskEntry& task : taskTable()) {
        std::vector<std::string> flags;
        forEachField(task, [&](const Field& field) {
            flags.push_back("--" + field.flag());
            if (!field.choiceNames().empty())
                choices += fmt::format(
                    "        {}:--{}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return ;;\n",
                    dashed(task.key),
                    field.flag(),
                    joinedNames(field.choiceNames()));
        });
        cases += fmt::format("        {}) flags=\"{}\" ;;\n", dashed(task.key), joinedNames(flags));
    }
    return fmt::format(
        "_interproto() {{\n"
        "    local cur=\"${{COMP_WORDS[COMP_CWORD]}}\" prev=\"${{COMP_WORDS[COMP_CWORD-1]}}\" "
        "task=\"${{COMP_WORDS[1]}}\" flags=\"\"\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W \"{} completion\" -- "
        "\"$cur\")); return; fi\n"
        "    case \"$task:$prev\" in\n{}    esac\n"
        "    case \"$task\" in\n{}    esac\n"
        "    case \"$cur\" in\n"
        "        -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$cur\")) ;;\n"
        "        *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n"
        "    esac\n}}\n"
        "complete -o filenames -F _interproto interproto\n",
        joinedNames(taskNames()),
        choices,
        cases);
}

std::string fish()
{
    std::string text = "complete -c interproto -n __fish_use_subcommand -f\n";
    const auto quote = [](std::string source) {
        std::string out = "'";
        for (const char c : source)
            out += c == '\'' ? std::string("\\'") : std::string(1, c);
        return out + "'";
    };
    for (const TaskEntry& task : taskTable()) {
        text += fmt::format("complete -c interproto -n __fish_use_subcommand -a {} -d {}\n",
                            dashed(task.key),
                            quote(task.summary));
        forEachField(task, [&](const Field& field) {
            std::string line = fmt::format(
                "complete -c interproto -n '__fish_seen_subcommand_from {}' -l {} -d {}",
                dashed(task.key),
                field.flag(),
                quote(field.label().source));
            if (!field.isBool())
                line += " -r";
            if (!field.choiceNames().empty())
                line += fmt::format(" -a '{}'", joinedNames(field.choiceNames()));
            text += line + "\n";
        });
    }
    return text;
}

}  // namespace

std::string completionScript(const std::string& shell)
{
    if (shell == "bash")
        return bash();
    // zsh reads bash's completions through its own bridge.
    if (shell == "zsh")
        return "autoload -U +X bashcompinit && bashcompinit\n" + bash();
    return shell == "fish" ? fish() : std::string();
}

}  // namespace interproto
