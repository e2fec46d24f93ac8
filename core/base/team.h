// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace interproto {

/// A few threads that stay at hand for work of microseconds, where OpenMP's passive waiting costs
/// more than the work. Work is cut into as many parts as the team is large, whoever does them: sums
/// repeat to the bit for the same size, and a thread that the system keeps waiting holds nobody up.
/// Used from one thread at a time.
class Team {
public:
    /// `threads` below 1 takes all cores.
    explicit Team(int threads);
    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    int size() const { return size_; }
    /// Calls `part(0)` ... `part(size() - 1)`, each once on some thread of the team or the
    /// caller's, and waits for all. `part` must not throw.
    void run(const std::function<void(int)>& part);
    /// `part(begin, end)` over 0..count-1 in size() equal pieces; in one piece when there are fewer
    /// than `least` for each.
    void split(std::int64_t count,
               std::int64_t least,
               const std::function<void(std::int64_t, std::int64_t)>& part);

private:
    void work();
    /// Does parts of a round until none is left.
    void help(std::uint32_t round);
    bool claim(std::uint32_t round, int* part);

    int size_;
    const std::function<void(int)>* part_ = nullptr;
    std::atomic<std::uint32_t> round_{0};
    std::atomic<std::uint64_t> next_{0};  ///< round in the upper half, next part in the lower
    std::atomic<int> left_{0};            ///< parts of this round that are not done
    std::atomic<bool> ends_{false};
    std::vector<std::thread> threads_;
};

}  // namespace interproto
