// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace interproto {

/// Makes items first..end-1 with worker threads, at most `ahead` of them finished or in work beyond
/// the one wanted next, and hands them out strictly in order. An exception of `make` is thrown by
/// `next()` when that item's turn comes, and by every later call.
///
/// `make(worker, index, stop)` runs on worker `worker` (0 with no workers, inside `next()`) and
/// must be safe to call for different workers at once. The destructor requests `stop` and joins.
template <typename T>
class OrderedPrefetcher {
public:
    using Make = std::function<T(int worker, std::int64_t index, std::stop_token stop)>;

    OrderedPrefetcher(int workers, int ahead, std::int64_t first, std::int64_t end, Make make)
        : make_(std::move(make)),
          ahead_(std::max(ahead, 1)),
          toMake_(first),
          wanted_(first),
          end_(end)
    {
        threads_.reserve(static_cast<std::size_t>(std::max(workers, 0)));
        for (int worker = 0; worker < workers; ++worker)
            threads_.emplace_back([this, worker](std::stop_token stop) { work(worker, stop); });
    }

    ~OrderedPrefetcher()
    {
        for (auto& thread : threads_)
            thread.request_stop();
        threads_.clear();  // joins, while everything they use is still there
    }

    OrderedPrefetcher(const OrderedPrefetcher&) = delete;
    OrderedPrefetcher& operator=(const OrderedPrefetcher&) = delete;

    /// The next item, or nothing after the last one.
    std::optional<T> next()
    {
        if (wanted_ >= end_)
            return std::nullopt;
        if (threads_.empty())
            return make_(0, wanted_++, {});
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return ready_.contains(wanted_); });
        Item& item = ready_[wanted_];
        if (item.error)
            std::rethrow_exception(item.error);
        std::optional<T> value = std::move(item.value);
        ready_.erase(wanted_++);
        lock.unlock();
        changed_.notify_all();
        return value;
    }

private:
    struct Item {
        std::optional<T> value;
        std::exception_ptr error;
    };

    void work(int worker, const std::stop_token& stop)
    {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, stop, [&] { return toMake_ < end_ && toMake_ < wanted_ + ahead_; });
            if (stop.stop_requested())
                return;
            const std::int64_t index = toMake_++;
            lock.unlock();
            Item item;
            try {
                item.value = make_(worker, index, stop);
            } catch (...) {
                item.error = std::current_exception();
            }
            lock.lock();
            ready_[index] = std::move(item);
            changed_.notify_all();
        }
    }

    Make make_;
    std::int64_t ahead_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::map<std::int64_t, Item> ready_;
    std::int64_t toMake_;
    std::int64_t wanted_;
    std::int64_t end_;
    std::vector<std::jthread> threads_;
};

}  // namespace interproto
