// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/parallel.h"

#include "core/base/team.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <memory>

namespace interproto {

void parallelFor(std::int64_t begin,
                 std::int64_t end,
                 std::int64_t grain,
                 const std::function<void(std::int64_t, std::int64_t)>& work)
{
    static std::atomic_flag isBusy;
    static std::unique_ptr<Team> team;
    if (begin >= end)
        return;
    const std::int64_t count = end - begin;
    const std::int64_t least = std::max<std::int64_t>(1, grain);
    const int threads = at::get_num_threads();
    const std::int64_t pieces = std::min<std::int64_t>(threads, (count + least - 1) / least);
    if (pieces <= 1 || isBusy.test_and_set())
        return work(begin, end);
    if (!team || team->size() != threads)
        team = std::make_unique<Team>(threads);
    const std::int64_t piece = (count + pieces - 1) / pieces;
    team->run([&](int part) {
        const std::int64_t from = begin + part * piece;
        if (from < end)
            work(from, std::min(end, from + piece));
    });
    isBusy.clear();
}

}  // namespace interproto
