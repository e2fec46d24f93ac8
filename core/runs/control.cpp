// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/control.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

namespace interproto {

namespace {

constexpr std::array kWords = {ControlWord::Pause,
                               ControlWord::Resume,
                               ControlWord::Stop,
                               ControlWord::Checkpoint,
                               ControlWord::Evaluate};
/// How long a file that was taken is kept open: a shell that opened it just before still has its
/// line to write.
constexpr double kGraceSeconds = 2;
constexpr std::size_t kLongestWord = 1000;
constexpr std::uint64_t kLargestFile = std::uint64_t(1) << 16;

ControlRequest parseRequest(std::string_view line)
{
    const std::string word = lowered(line);
    for (const ControlWord known : kWords)
        if (word == controlWordName(known))
            return {known, std::string(line)};
    return {ControlWord::Unknown, std::string(line)};
}

void addRequest(std::string_view line, std::vector<ControlRequest>& requests)
{
    const std::string_view word = trimmed(line.substr(0, kLongestWord));
    if (!word.empty())
        requests.push_back(parseRequest(word));
}

/// The control file for appending, locked against being taken meanwhile; below 0 with errno.
int openLocked(const std::string& path)
{
    while (true) {
        const int descriptor =
            ::open(path.c_str(),
                   O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                   0600);
        if (descriptor < 0)
            return -1;
        ::flock(descriptor, LOCK_SH);
        struct stat opened{};
        struct stat named{};
        const bool isStillThere = ::fstat(descriptor, &opened) == 0 &&
                                  ::lstat(path.c_str(), &named) == 0 &&
                                  opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
        if (isStillThere)
            return descriptor;
        ::close(descriptor);  // taken between open and lock: the next one is a new file
    }
}

/// Waits until nobody who locked the file before it was taken still writes into it; not for long,
/// its holder may be stopped.
void waitForWriters(int descriptor)
{
    constexpr int kTries = 200;
    for (int i = 0; i < kTries && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

const char* controlWordName(ControlWord word)
{
    switch (word) {
        case ControlWord::Pause:
            return "pause";
        case ControlWord::Resume:
            return "resume";
        case ControlWord::Stop:
            return "stop";
        case ControlWord::Checkpoint:
            return "checkpoint";
        case ControlWord::Evaluate:
            return "evaluate";
        case ControlWord::Unknown:
            break;
    }
    return "";
}

void requestControl(const std::string& runFolder, ControlWord word)
{
    INTERPROTO_ASSERT(word != ControlWord::Unknown);
    const std::string path = joined(runFolder, kControlFile);
    const int descriptor = openLocked(path);
    if (descriptor < 0)
        throw systemError("cannot ask the run", path, errno);
    const std::string line = std::string(controlWordName(word)) + "\n";
    const ssize_t written = ::write(descriptor, line.data(), line.size());
    const int reason = written < 0 ? errno : ENOSPC;
    ::close(descriptor);
    if (written != static_cast<ssize_t>(line.size()))
        throw systemError("cannot ask the run", path, reason);
}

void dropRequests(const std::string& runFolder)
{
    const std::string path = joined(runFolder, kControlFile);
    struct stat info{};
    if (::lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) &&
        static_cast<std::uint64_t>(info.st_size) <= kLargestFile)
        ::unlink(path.c_str());
}

ControlReader::ControlReader(std::string runFolder)
    : folder_(std::move(runFolder)), path_(joined(folder_, kControlFile))
{
}

ControlReader::~ControlReader()
{
    if (held_ >= 0)
        ::close(held_);
}

std::vector<ControlRequest> ControlReader::poll()
{
    std::vector<ControlRequest> requests;
    if (held_ >= 0)
        readHeld(requests);
    struct stat info{};
    // An empty file belongs to somebody who is about to write.
    if (::lstat(path_.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0)
        takeFile(requests);
    return requests;
}

/// Renaming before reading makes each request count once: who writes later writes a new file, or
/// the held one.
void ControlReader::takeFile(std::vector<ControlRequest>& requests)
{
    // Named as a leftover of AtomicFile, so that it is cleaned up when we are killed right here.
    const std::string taken = fmt::format("{}/.control.interproto-tmp-{}", folder_, ::getpid());
    if (::rename(path_.c_str(), taken.c_str()) != 0)
        return;
    release(requests);
    held_ = ::open(taken.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    ::unlink(taken.c_str());
    if (held_ < 0)
        return;
    waitForWriters(held_);
    takenAt_ = nowSeconds();
    struct stat info{};
    if (::fstat(held_, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(held_);
        held_ = -1;
        return;
    }
    readHeld(requests);
}

void ControlReader::readHeld(std::vector<ControlRequest>& requests)
{
    std::array<char, 4096> bytes{};
    bool anything = false;
    while (offset_ < kLargestFile) {
        const ssize_t got = ::pread(held_, bytes.data(), bytes.size(), static_cast<off_t>(offset_));
        if (got <= 0)
            break;
        anything = true;
        offset_ += static_cast<std::uint64_t>(got);
        rest_.append(bytes.data(), static_cast<std::size_t>(got));
    }
    for (std::size_t end = rest_.find('\n'); end != std::string::npos; end = rest_.find('\n')) {
        addRequest(std::string_view(rest_).substr(0, end), requests);
        rest_.erase(0, end + 1);
    }
    if (anything)
        return;
    addRequest(rest_, requests);
    rest_.clear();
    if (nowSeconds() - takenAt_ > kGraceSeconds)
        release(requests);
}

void ControlReader::release(std::vector<ControlRequest>& requests)
{
    addRequest(rest_, requests);
    rest_.clear();
    offset_ = 0;
    if (held_ >= 0)
        ::close(held_);
    held_ = -1;
}

}  // namespace interproto
