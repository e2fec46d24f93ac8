// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/folder_reader.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace interproto {

/// Reads folders 0..count-1 in `threads` threads and hands them on in order. `load(i)` and
/// `take(folder)` run in the calling thread; a window bounds how many folders are in memory.
/// Returns how many were taken: fewer than `count` when stopped. An exception of any of the three
/// ends the threads and is thrown on.
std::size_t readFolders(std::size_t count,
                        const FolderChecks& checks,
                        int threads,
                        std::stop_token stop,
                        const std::function<FolderState(std::size_t)>& load,
                        const std::function<void(FolderState&)>& take);

/// Calls `work(i)` for 0..count-1 in `threads` threads, until `stop` asks. The first exception is
/// thrown on.
void forEachInThreads(std::size_t count,
                      int threads,
                      std::stop_token stop,
                      const std::function<void(std::size_t)>& work);

/// `asked`, or one a core for 0.
int threadCount(int asked);

}  // namespace interproto
