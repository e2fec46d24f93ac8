// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/lock.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/runs/events.h"
#include "core/runs/run_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <optional>
#include <thread>

namespace interproto {

namespace {

/// inspectLock() holds a shared lock for some microseconds, and a new holder needs as long to write
/// its name: both are waited out.
constexpr int kTries = 8;
constexpr auto kBetweenTries = std::chrono::milliseconds(50);
constexpr std::size_t kLongestOwner = 4096;

/// Nothing when the file is empty or (while it is being written) incomplete.
std::optional<LockOwner> readOwner(int descriptor)
{
    std::array<char, kLongestOwner> text{};
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    if (count <= 0)
        return std::nullopt;
    const auto json = nlohmann::json::parse(
        std::string_view(text.data(), static_cast<std::size_t>(count)), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    LockOwner owner;
    if (const auto pid = json.find("pid"); pid != json.end() && pid->is_number_integer())
        owner.pid = pid->get<std::int64_t>();
    if (const auto host = json.find("host"); host != json.end() && host->is_string())
        owner.host = host->get<std::string>();
    if (const auto start = json.find("start"); start != json.end() && start->is_string())
        owner.startTime = secondsFromIso(start->get<std::string>()).value_or(0);
    return owner;
}

void writeOwner(int descriptor, const LockOwner& owner, const std::string& path)
{
    nlohmann::ordered_json json;
    json["pid"] = owner.pid;
    json["host"] = owner.host;
    json["start"] = isoTime(owner.startTime);
    const std::string text = jsonText(json) + "\n";
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        throw systemError("cannot lock the run", path, errno);
}

Error lockedError(const std::string& folder, const std::optional<LockOwner>& owner)
{
    std::string why = "another process works on it";
    if (owner)
        why += fmt::format(" (process {} on {}, since {})",
                           owner->pid,
                           escapeControl(owner->host),
                           isoTime(owner->startTime));
    return Error(ExitCode::Locked,
                 "cannot use the folder",
                 Where::inFile(folder),
                 why,
                 "Wait for it, stop it, or choose another folder.");
}

Error elsewhereError(const std::string& folder, const LockOwner& owner)
{
    return Error(
        ExitCode::Locked,
        "cannot use the folder",
        Where::inFile(folder),
        fmt::format("process {} on another machine, {}, has it since {} and may still be working",
                    owner.pid,
                    escapeControl(owner.host),
                    isoTime(owner.startTime)),
        "If it is dead, take the folder over with --force.");
}

/// True when this process now holds flock(); false when another does. A file system without locks
/// is an Error unless `force`.
bool tryLock(int descriptor, const std::string& path, bool force)
{
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EWOULDBLOCK)
            return false;
        if (force)
            return true;
        throw Error(ExitCode::Disk,
                    "cannot lock the run",
                    Where::inFile(path),
                    systemError("", "", errno).why(),
                    "Use a file system with locks, or go without one with --force.");
    }
    return true;
}

}  // namespace

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0')
        return "localhost";
    return name.data();
}

LockReport inspectLock(const std::string& runFolder)
{
    LockReport report;
    const std::string path = joined(runFolder, kLockFile);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return report;
    struct stat info{};
    if (::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode)) {
        report.kernelHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        const std::optional<LockOwner> owner = readOwner(descriptor);
        report.owner = owner.value_or(LockOwner{});
        const bool elsewhere = owner && owner->host != hostName();
        if (elsewhere)
            report.state = LockState::HeldElsewhere;
        else if (report.kernelHeld)
            report.state = LockState::HeldHere;
        else if (owner)
            report.state = LockState::Stale;
    }
    ::close(descriptor);
    return report;
}

RunLock::RunLock(const std::string& runFolder, bool force) : folder_(runFolder)
{
    const std::string path = joined(runFolder, kLockFile);
    descriptor_ =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor_ < 0)
        throw systemError("cannot lock the run", path, errno);
    try {
        bool locked = tryLock(descriptor_, path, force);
        for (int i = 1; !locked && i < kTries; ++i) {
            std::this_thread::sleep_for(kBetweenTries);
            locked = tryLock(descriptor_, path, force);
        }
        const std::optional<LockOwner> before = readOwner(descriptor_);
        if (!locked)
            throw lockedError(folder_, before);
        owner_ = {::getpid(), hostName(), nowSeconds()};
        if (before && before->host != owner_.host && !force)
            throw elsewhereError(folder_, *before);
        writeOwner(descriptor_, owner_, path);
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
}

RunLock::~RunLock()
{
    // A forked child shares the lock but must not end it.
    if (::getpid() == owner_.pid && ::ftruncate(descriptor_, 0) == 0)
        ::flock(descriptor_, LOCK_UN);
    ::close(descriptor_);
}

}  // namespace interproto
