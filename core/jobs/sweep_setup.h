// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/lock.h"
#include "core/runs/run_queue.h"
#include "core/tasks/options.h"

#include <memory>
#include <vector>

namespace interproto {

/// A sweep's folder made ready for work.
struct SweepSetup {
    std::unique_ptr<RunLock> lock;
    std::vector<QueueJob> added;  ///< runs that the options ask for and the queue never had
};

/// Makes the folder or enters it, and keeps the options in it; completes them (devices, threads).
/// Errors: Usage for a folder with other things in it or a sweep whose runs share other options,
/// Locked, Disk.
SweepSetup prepareSweep(SweepOptions& options);

}  // namespace interproto
