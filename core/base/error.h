// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace interproto {

/// What a program of the project returns to its caller. A death by signal is always a bug.
enum class ExitCode {
    Ok = 0,
    Failed = 1,       ///< the task itself failed (a loss became NaN, say)
    Usage = 2,        ///< wrong arguments or a wrong option file
    BadInput = 3,     ///< a data file, list or weight file is not what it should be
    OutOfMemory = 4,  ///< host or GPU
    Disk = 5,         ///< full, read-only, vanished
    Locked = 6,       ///< another process holds the run folder
    Stopped = 75,     ///< stopped by a signal with a checkpoint on disk: requeue me (EX_TEMPFAIL)
};

/// A place in something a person gave us. Unset parts are left out of messages.
struct Where {
    std::string file;
    std::int64_t line = 0;     ///< 1-based; 0: none
    std::string key;           ///< option, tensor or record name
    std::int64_t record = -1;  ///< 0-based; -1: none

    static Where inFile(std::string file) { return Where{std::move(file), 0, {}, -1}; }
    static Where atLine(std::string file, std::int64_t line)
    {
        return {std::move(file), line, {}, -1};
    }
    static Where atKey(std::string file, std::string key)
    {
        return {std::move(file), 0, std::move(key), -1};
    }

    /// `file:line`, `file key "name"` or `file record n`, escaped for a terminal.
    std::string text() const;
};

/// The one exception of the project: what could not be done, where, why, and what to do about it.
///
///     throw Error(ExitCode::BadInput, "cannot read the age", Where::atLine(path, 12),
///                 "found \"abc\", wanted a number of years", "Correct the line or remove it.");
class Error : public std::runtime_error {
public:
    Error(ExitCode code, std::string what, Where where, std::string why, std::string hint = {});

    ExitCode code() const { return code_; }
    const std::string& summary() const { return summary_; }
    const Where& where() const { return where_; }
    const std::string& why() const { return why_; }
    const std::string& hint() const { return hint_; }

private:
    ExitCode code_;
    std::string summary_;
    Where where_;
    std::string why_;
    std::string hint_;
};

/// Error for a failed system call: names the file, the reason and, when the disk is full, the room
/// left.
Error systemError(const std::string& what, const std::string& file, int errnoValue);

/// Stops the program with a message: our own mistake, checked in release builds too.
[[noreturn]] void assertionFailed(const char* expression, const char* file, int line);

}  // namespace interproto

#define INTERPROTO_ASSERT(condition)    \
    ((condition) ? static_cast<void>(0) \
                 : ::interproto::assertionFailed(#condition, __FILE__, __LINE__))
