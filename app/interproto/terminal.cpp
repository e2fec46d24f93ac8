// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/terminal.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <variant>

namespace interproto {

namespace {

constexpr double kPlainInterval = 10;

std::string progressText(const Progress& p)
{
    std::string text = p.stage;
    if (p.total > 0)
        text += fmt::format("  {} / {} {} ({:.0f} %)",
                            humanCount(p.done),
                            humanCount(p.total),
                            p.unit,
                            100.0 * static_cast<double>(p.done) / static_cast<double>(p.total));
    else
        text += fmt::format("  {} {}", humanCount(p.done), p.unit);
    if (p.rate > 0)
        text += fmt::format("  {:.1f}/s", p.rate);
    if (p.secondsLeft >= 0)
        text += fmt::format("  {} left", humanSeconds(p.secondsLeft));
    return escapeControl(text);
}

}  // namespace

Terminal::Terminal(bool quiet) : quiet_(quiet), isTerminal_(::isatty(STDERR_FILENO) == 1) {}

void Terminal::clearLine()
{
    if (lineIsDrawn_)
        std::fputs("\r\033[K", stderr);
    lineIsDrawn_ = false;
}

void Terminal::showProgress(const ProgressMade& made)
{
    const std::string text = progressText(made.progress);
    if (isTerminal_) {
        std::fprintf(stderr, "\r\033[K%s", text.c_str());
        std::fflush(stderr);
        lineIsDrawn_ = true;
    } else if (const double now = nowSeconds(); now - lastPlain_ >= kPlainInterval) {
        std::fprintf(stderr, "%s\n", text.c_str());
        lastPlain_ = now;
    }
}

void Terminal::show(const Event& event)
{
    const std::lock_guard lock(mutex_);
    if (const auto* made = std::get_if<ProgressMade>(&event)) {
        if (!quiet_)
            showProgress(*made);
        return;
    }
    std::string line;
    if (const auto* message = std::get_if<Message>(&event)) {
        if (message->severity == Severity::Info && quiet_)
            return;
        line = message->severity == Severity::Info
                   ? message->text
                   : fmt::format("{}: {}", severityName(message->severity), message->text);
    } else if (quiet_) {
        return;
    } else if (const auto* evaluated = std::get_if<Evaluated>(&event)) {
        line = fmt::format("{}: {:.2f} % at step {}{}",
                           evaluated->set,
                           100 * evaluated->accuracy,
                           evaluated->step,
                           evaluated->isBest ? " (best)" : "");
    } else if (const auto* epoch = std::get_if<EpochEnded>(&event)) {
        line = fmt::format("epoch {} ended at step {}: mean loss {:.4f}, {:.1f} images/s",
                           epoch->epoch + 1,
                           epoch->step,
                           epoch->meanLoss,
                           epoch->imagesPerSecond);
    } else if (const auto* artifact = std::get_if<ArtifactWritten>(&event)) {
        line = "wrote " + artifact->path;
    } else if (std::holds_alternative<Paused>(event)) {
        line = "paused";
    } else if (std::holds_alternative<Resumed>(event)) {
        line = "resumed";
    } else {
        return;
    }
    clearLine();
    std::fprintf(stderr, "%s\n", escapeControl(line).c_str());
}

void Terminal::print(const std::string& text)
{
    const std::lock_guard lock(mutex_);
    clearLine();
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Terminal::error(const std::string& text)
{
    const std::lock_guard lock(mutex_);
    clearLine();
    std::fprintf(stderr, "error: %s\n", text.c_str());
}

}  // namespace interproto
