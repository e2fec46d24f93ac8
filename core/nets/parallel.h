// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace interproto {

/// `work(from, to)` over [begin, end) in as many pieces as LibTorch has threads, each of at least
/// `grain` numbers, on threads that stay at hand. `work` must not throw. A call from within `work`,
/// or while another thread's call is under way, does all of it on its own thread.
///
/// at::parallel_for is no help: in code that is compiled without OpenMP it runs on one thread, and
/// an OpenMP of ours would be a second one beside LibTorch's.
void parallelFor(std::int64_t begin,
                 std::int64_t end,
                 std::int64_t grain,
                 const std::function<void(std::int64_t, std::int64_t)>& work);

}  // namespace interproto
