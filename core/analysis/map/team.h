// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace interproto {

/// A few threads that stay at hand for work of microseconds, where OpenMP's passive waiting costs
/// more than the work. Which thread does what is fixed, so sums repeat to the bit for the same
/// size. Used from one thread at a time.
class Team {
public:
    /// `threads` below 1 takes all cores.
    explicit Team(int threads);
    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    int size() const { return size_; }
    /// Calls `part(0)` ... `part(size() - 1)`, each on its own thread, and waits for all. `part`
    /// must not throw.
    void run(const std::function<void(int)>& part);
    /// `part(begin, end)` over 0..count-1 in size() equal pieces; all in one piece on the caller's
    /// thread when there are fewer than `least` for each.
    void split(std::int64_t count,
               std::int64_t least,
               const std::function<void(std::int64_t, std::int64_t)>& part);

private:
    void work(int member);

    int size_;
    const std::function<void(int)>* part_ = nullptr;
    std::atomic<std::uint32_t> round_{0};
    std::atomic<int> busy_{0};
    std::atomic<bool> ends_{false};
    std::vector<std::thread> threads_;
};

}  // namespace interproto
