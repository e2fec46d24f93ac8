// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace interproto {

/// This very program once more, with other arguments: a run of a sweep. It reads nothing, writes to
/// a log file, has a process group of its own (Ctrl-C goes to the parent alone, which passes it
/// on), and is asked to stop (SIGTERM) should its parent die.
///
///     ChildProcess child({"train", "--out", run}, log);
///     while (!child.poll()) ...
class ChildProcess {
public:
    /// To be called on the thread that outlives the child. An Error (Disk, Failed) when the log
    /// cannot be opened or no process be started.
    ChildProcess(const std::vector<std::string>& arguments, const std::string& logFile);
    /// Ends with SIGKILL a child that nobody waited for.
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return pid_; }
    /// Nothing while it lives; then its exit code, or minus the signal that ended it.
    std::optional<int> poll();
    void signal(int number) const;

private:
    pid_t pid_ = -1;
    std::optional<int> end_;
};

}  // namespace interproto
