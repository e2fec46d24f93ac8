// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/folder_pipeline.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace interproto {

namespace {

/// The folders between load and take, in order.
struct Window {
    struct Slot {
        FolderState folder;
        bool isDone = false;
        std::exception_ptr failure;
    };

    std::mutex mutex;
    std::condition_variable_any workToDo;
    std::condition_variable_any workDone;
    std::deque<Slot> slots;  // addresses stay: only the ends change
    std::deque<Slot*> waiting;
};

void readWaiting(Window& window, const FolderChecks& checks, std::stop_token stop)
{
    std::unique_lock lock(window.mutex);
    while (window.workToDo.wait(lock, stop, [&] { return !window.waiting.empty(); })) {
        Window::Slot* slot = window.waiting.front();
        window.waiting.pop_front();
        lock.unlock();
        try {
            readFolder(slot->folder, checks, stop);
        } catch (...) {
            slot->failure = std::current_exception();
        }
        lock.lock();
        slot->isDone = true;
        window.workDone.notify_one();
    }
}

}  // namespace

int threadCount(int asked)
{
    constexpr int kMost = 64;
    return std::clamp(
        asked > 0 ? asked : static_cast<int>(std::thread::hardware_concurrency()), 1, kMost);
}

std::size_t readFolders(std::size_t count,
                        const FolderChecks& checks,
                        int threads,
                        std::stop_token stop,
                        const std::function<FolderState(std::size_t)>& load,
                        const std::function<void(FolderState&)>& take)
{
    const std::size_t widest = 8 * static_cast<std::size_t>(threads);
    Window window;
    std::stop_source ending;
    const std::stop_callback passOn(stop, [&] { ending.request_stop(); });
    std::vector<std::jthread> workers;
    // Declared after the workers: an exception asks them to end before they are joined.
    struct AskToEnd {
        std::stop_source& source;
        ~AskToEnd() { source.request_stop(); }
    } const askToEnd{ending};
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([&] { readWaiting(window, checks, ending.get_token()); });

    std::size_t loaded = 0;
    std::size_t taken = 0;
    while (taken < count && !stop.stop_requested()) {
        while (loaded < count && loaded - taken < widest) {
            FolderState folder = load(loaded++);
            const std::lock_guard lock(window.mutex);
            window.slots.push_back({std::move(folder), false, nullptr});
            window.waiting.push_back(&window.slots.back());
            window.workToDo.notify_one();
        }
        {
            std::unique_lock lock(window.mutex);
            if (!window.workDone.wait(lock, stop, [&] { return window.slots.front().isDone; }))
                break;
        }
        Window::Slot& slot = window.slots.front();
        if (slot.failure)
            std::rethrow_exception(slot.failure);
        if (!slot.folder.finished)
            break;
        take(slot.folder);
        ++taken;
        const std::lock_guard lock(window.mutex);
        window.slots.pop_front();
    }
    return taken;
}

void forEachInThreads(std::size_t count,
                      int threads,
                      std::stop_token stop,
                      const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&] {
        try {
            for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++)
                work(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 1;
             i < std::min<int>(threads, static_cast<int>(std::min<std::size_t>(count, 64)));
             ++i)
            workers.emplace_back(run);
        run();
    }
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace interproto
