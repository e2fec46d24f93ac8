// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace interproto {

/// Turns SIGINT, SIGTERM, SIGHUP and SIGUSR1 into a request to stop: the task ends its step, saves
/// and returns. A second SIGINT ends the process at once; checkpoints are replaced whole, so the
/// last one stays good. One object a process.
class SignalWatch {
public:
    SignalWatch();
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    std::stop_token token() const { return source_.get_token(); }
    /// The signal that asked; 0: none.
    int signal() const;

private:
    std::stop_source source_;
    struct Thread;
    Thread* thread_;
};

}  // namespace interproto
