// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/child_process.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace interproto {

namespace {

/// The link stays right when the file is replaced by a newer build meanwhile.
constexpr const char* kThisProgram = "/proc/self/exe";
constexpr int kCannotStart = 127;

/// Between fork and exec: only async-signal-safe calls, for other threads may have held locks.
[[noreturn]] void become(char* const* arguments, int log, int nothing, pid_t parent)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    // The parent may have died before that.
    if (::getppid() != parent)
        ::_exit(kCannotStart);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::execv(kThisProgram, arguments);
    ::_exit(kCannotStart);
}

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const std::string& logFile)
{
    const int log =
        ::open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (log < 0)
        throw systemError("cannot start a run", logFile, errno);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    std::vector<std::string> words = {"interproto"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0)
        become(pointers.data(), log, nothing, parent);
    const int reason = errno;
    ::close(log);
    ::close(nothing);
    if (pid_ < 0)
        throw Error(ExitCode::Failed, "cannot start a run", {}, systemError("", "", reason).why());
}

ChildProcess::~ChildProcess()
{
    if (poll())
        return;
    ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
}

std::optional<int> ChildProcess::poll()
{
    if (end_)
        return end_;
    int status = 0;
    const pid_t got = ::waitpid(pid_, &status, WNOHANG);
    if (got == pid_)
        end_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    else if (got < 0 && errno != EINTR)
        end_ = -SIGKILL;
    return end_;
}

void ChildProcess::signal(int number) const
{
    if (!end_)
        ::kill(pid_, number);
}

}  // namespace interproto
