// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace interproto {

/// Who holds, or held, a run folder.
struct LockOwner {
    std::int64_t pid = 0;
    std::string host;
    double startTime = 0;  ///< seconds since 1970
};

enum class LockState {
    Free,           ///< nobody
    HeldHere,       ///< by a living process of this machine
    HeldElsewhere,  ///< names another machine: its process may live even where the kernel's lock
                    ///< looks free
    Stale,  ///< its process on this machine died without releasing it; the next start takes it over
};

struct LockReport {
    LockState state = LockState::Free;
    LockOwner owner;          ///< empty when Free
    bool kernelHeld = false;  ///< flock() is held
};

/// Writes nothing.
LockReport inspectLock(const std::string& runFolder);

/// The right to write into a run folder: flock() on its file `lock`, which the kernel gives back
/// whatever happens to the process. The file names the holder; it is never deleted (deleting would
/// let two processes lock two different files).
class RunLock {
public:
    /// An Error (Locked) that names pid, host and start time when another process holds the folder,
    /// within a second. Where another machine is named but flock() is free (network file systems
    /// need not carry it across), an Error too, unless `force`.
    explicit RunLock(const std::string& runFolder, bool force = false);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

    const LockOwner& owner() const { return owner_; }
    const std::string& folder() const { return folder_; }

private:
    std::string folder_;
    int descriptor_ = -1;
    LockOwner owner_;
};

/// Of this machine.
std::string hostName();

}  // namespace interproto
