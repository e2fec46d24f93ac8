// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <mutex>
#include <string>

namespace interproto {

/// Shows a task's events to a person: messages as lines, progress as one line that is drawn over (a
/// line now and then where standard error is no terminal). Thread-safe.
class Terminal {
public:
    explicit Terminal(bool quiet);

    void show(const Event& event);
    /// A text on standard output, past the progress line.
    void print(const std::string& text);
    void error(const std::string& text);

private:
    void clearLine();
    void showProgress(const ProgressMade& made);

    std::mutex mutex_;
    bool quiet_;
    bool isTerminal_;
    bool lineIsDrawn_ = false;
    double lastPlain_ = 0;
};

}  // namespace interproto
