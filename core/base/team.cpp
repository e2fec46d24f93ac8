// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/team.h"

#include <algorithm>

namespace interproto {

namespace {

/// Looks before a waiting thread goes to sleep: some ten microseconds.
constexpr int kLooks = 500;

void pauseShortly()
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

/// Returns when `value` is no longer `old`.
template <typename T>
void waitForChange(const std::atomic<T>& value, T old)
{
    for (int i = 0; i < kLooks; ++i) {
        if (value.load(std::memory_order_acquire) != old)
            return;
        pauseShortly();
    }
    value.wait(old, std::memory_order_acquire);
}

}  // namespace

Team::Team(int threads)
    : size_(threads > 0 ? threads
                        : std::max(1, static_cast<int>(std::thread::hardware_concurrency())))
{
    for (int member = 1; member < size_; ++member)
        threads_.emplace_back([this] { work(); });
}

Team::~Team()
{
    ends_ = true;
    round_.fetch_add(1, std::memory_order_release);
    round_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

void Team::run(const std::function<void(int)>& part)
{
    if (size_ == 1) {
        part(0);
        return;
    }
    part_ = &part;
    left_.store(size_, std::memory_order_relaxed);
    const std::uint32_t round = round_.load(std::memory_order_relaxed) + 1;
    next_.store(static_cast<std::uint64_t>(round) << 32, std::memory_order_release);
    round_.store(round, std::memory_order_release);
    round_.notify_all();
    help(round);
    for (int left = left_.load(std::memory_order_acquire); left != 0;
         left = left_.load(std::memory_order_acquire))
        waitForChange(left_, left);
}

bool Team::claim(std::uint32_t round, int* part)
{
    std::uint64_t next = next_.load(std::memory_order_acquire);
    while (next >> 32 == round && static_cast<int>(next & 0xffffffff) < size_)
        if (next_.compare_exchange_weak(next, next + 1, std::memory_order_acq_rel)) {
            *part = static_cast<int>(next & 0xffffffff);
            return true;
        }
    return false;
}

void Team::help(std::uint32_t round)
{
    // A claimed part keeps its round from ending, so part_ is that round's.
    for (int part = 0; claim(round, &part);) {
        (*part_)(part);
        if (left_.fetch_sub(1, std::memory_order_acq_rel) == 1)
            left_.notify_one();
    }
}

void Team::split(std::int64_t count,
                 std::int64_t least,
                 const std::function<void(std::int64_t, std::int64_t)>& part)
{
    if (count < least * size_) {
        part(0, count);
        return;
    }
    run([&](int member) { part(count * member / size_, count * (member + 1) / size_); });
}

void Team::work()
{
    std::uint32_t seen = 0;
    while (true) {
        waitForChange(round_, seen);
        // The round first: who sees the last one, which ~Team begins, sees that it is the last.
        seen = round_.load(std::memory_order_acquire);
        if (ends_)
            return;
        help(seen);
    }
}

}  // namespace interproto
