// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/team.h"

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
        threads_.emplace_back([this, member] { work(member); });
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
    busy_.store(size_ - 1, std::memory_order_relaxed);
    round_.fetch_add(1, std::memory_order_release);
    round_.notify_all();
    part(0);
    for (int left = busy_.load(std::memory_order_acquire); left != 0;
         left = busy_.load(std::memory_order_acquire))
        waitForChange(busy_, left);
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

void Team::work(int member)
{
    std::uint32_t seen = 0;
    while (true) {
        waitForChange(round_, seen);
        // One round at a time: the caller starts the next when all have finished this one.
        ++seen;
        if (ends_)
            return;
        (*part_)(member);
        if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1)
            busy_.notify_one();
    }
}

}  // namespace interproto
