// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace interproto::testing {

/// Runs `work` in a forked child, which ends with the value it returns (99 when it throws) and runs
/// no destructors of the parent's.
inline pid_t startChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    int code = 99;
    try {
        code = work();
    } catch (...) {
    }
    ::_exit(code);
}

/// Exit code of a child, or minus the signal that ended it.
inline int waitFor(pid_t child)
{
    int status = 0;
    if (::waitpid(child, &status, 0) != child)
        return -1000;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace interproto::testing
