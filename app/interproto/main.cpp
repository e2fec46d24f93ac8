// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/command_line.h"
#include "app/interproto/completion.h"
#include "app/interproto/cuda_loader.h"
#include "app/interproto/signals.h"
#include "app/interproto/terminal.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/jobs/catalog.h"
#include "core/options/toml_file.h"

#include <c10/util/Exception.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace interproto;

/// OpenMP's threads spin while they wait unless told otherwise, which is ruinous on busy cores (3x
/// on training steps). The runtime reads the variable when it is loaded, before main: so it is set
/// and the program started once more.
void waitPassively(char** arguments)
{
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || std::getenv("GOMP_SPINCOUNT") != nullptr)
        return;
    ::setenv("OMP_WAIT_POLICY", "passive", 1);
    ::execv("/proc/self/exe", arguments);
}

std::string jsonError(const Error& error)
{
    return jsonText(nlohmann::json{{"event", "failed"},
                                   {"exit_code", static_cast<int>(error.code())},
                                   {"message", error.what()}});
}

int fail(Terminal& terminal, const Error& error, bool json)
{
    if (json)
        terminal.print(jsonError(error) + "\n");
    terminal.error(error.what());
    return static_cast<int>(error.code());
}

/// Runs a task with its events going to the terminal, to standard output with --json, and to
/// --journal's file.
int runTask(Command command,
            const std::vector<std::string>& commandLine,
            const std::string& cudaStatus)
{
    Terminal terminal(command.general.quiet || command.general.json);
    const bool json = command.general.json;
    try {
        const SignalWatch signals;
        Journal journal =
            command.general.journal.empty() ? Journal::none() : Journal(command.general.journal);
        journal.setObserver([&](const Event& event, const std::string& line) {
            if (json)
                terminal.print(line + "\n");
            else
                terminal.show(event);
        });
        for (const Issue& issue : command.warnings)
            journal.warning(issue.text());
        JobContext context;
        context.stop = signals.token();
        context.signal = [&signals] { return signals.signal(); };
        context.journal = &journal;
        if (!json)
            context.print = [&terminal](const std::string& text) { terminal.print(text); };
        context.commandLine = commandLine;
        context.isInteractive = ::isatty(STDOUT_FILENO) == 1 && !json;
        context.cudaStatus = cudaStatus;

        const std::unique_ptr<Job> job = makeJob(*command.task, *command.options);
        const Outcome outcome = runJob(*job, context);
        if (outcome.error) {
            if (!command.general.journal.empty())
                journal.write(Failed{static_cast<int>(outcome.code()), outcome.error->what()});
            return fail(terminal, *outcome.error, json);
        }
        if (json)
            terminal.print(jsonText(nlohmann::json{{"event", "result"},
                                                   {"task", command.task->key},
                                                   {"result", outcome.result.json}}) +
                           "\n");
        else
            terminal.print(outcome.result.text);
        if (!outcome.result.failure.empty())
            return fail(terminal, Error(outcome.code(), outcome.result.failure, {}, {}), json);
        return static_cast<int>(outcome.code());
    } catch (const Error& error) {
        return fail(terminal, error, json);
    }
}

int usageError(const std::string& text, const std::string& hint)
{
    std::fprintf(stderr, "error: %s. %s\n", text.c_str(), hint.c_str());
    return static_cast<int>(ExitCode::Usage);
}

int runCommandLine(const std::vector<std::string>& words, const CudaStatus& cuda)
{
    const std::string first = words.size() > 1 ? words[1] : std::string("--help");
    if (first == "--help" || first == "-h" || first == "help") {
        std::fputs(mainHelp().c_str(), stdout);
        return words.size() > 1 ? 0 : static_cast<int>(ExitCode::Usage);
    }
    if (first == "--version") {
        std::printf("interproto %s\n", INTERPROTO_VERSION);
        return 0;
    }
    if (first == "completion") {
        const std::string script = completionScript(words.size() > 2 ? words[2] : std::string());
        if (script.empty())
            return usageError("no completion for that shell", "Known are bash, zsh and fish.");
        std::fputs(script.c_str(), stdout);
        return 0;
    }
    const TaskEntry* task = findTask(first);
    if (task == nullptr) {
        const auto near = nearest(first, taskNames());
        return usageError(fmt::format("unknown task {}", quoted(first)),
                          near ? fmt::format("Did you mean \"{}\"?", *near)
                               : "`interproto --help` lists the tasks.");
    }
    Command command = parseCommand(*task, {words.begin() + 2, words.end()});
    if (command.general.help) {
        std::fputs(taskHelp(*task).c_str(), stdout);
        return 0;
    }
    if (command.general.printConfig) {
        Form form;
        command.options->describe(form);
        std::fputs(writeToml(form, "Options of interproto " + first).c_str(), stdout);
        return 0;
    }
    return runTask(std::move(command), words, cuda.status);
}

}  // namespace

int main(int count, char** arguments)
{
    waitPassively(arguments);
    const std::vector<std::string> words(arguments, arguments + count);
    try {
        const bool forced = std::find(words.begin(), words.end(), "--load-cuda") != words.end();
        const CudaStatus cuda = loadCuda(forced);
        if (const std::string mismatch = libtorchMismatch(); !mismatch.empty())
            throw Error(ExitCode::Failed, "cannot start", {}, mismatch);
        return runCommandLine(words, cuda);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const c10::Error& error) {  // the CUDA side, when it is asked what it is
        std::fprintf(stderr, "error: cannot start: %s\n", error.what_without_backtrace());
        return static_cast<int>(ExitCode::Failed);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(ExitCode::Failed);
    }
}
