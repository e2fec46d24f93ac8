// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interproto/signals.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <thread>

namespace interproto {

namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP, SIGUSR1};
constexpr int kExitOnSecondInterrupt = 130;

std::atomic<int> received{0};
int wakePipe[2] = {-1, -1};

// Only async-signal-safe calls: an atomic, write, _exit.
void onSignal(int number)
{
    if (number == SIGINT && received.load() == SIGINT)
        ::_exit(kExitOnSecondInterrupt);
    received.store(number);
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
}

}  // namespace

struct SignalWatch::Thread {
    std::jthread waiter;
};

SignalWatch::SignalWatch() : thread_(new Thread)
{
    if (::pipe(wakePipe) != 0)
        std::abort();
    thread_->waiter = std::jthread([source = source_]() mutable {
        char byte = 0;
        while (::read(wakePipe[0], &byte, 1) == 1) {
            if (byte == 'q')
                return;
            source.request_stop();
        }
    });
    struct sigaction action{};
    action.sa_handler = &onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

SignalWatch::~SignalWatch()
{
    const char byte = 'q';
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    delete thread_;
}

int SignalWatch::signal() const
{
    return received.load();
}

}  // namespace interproto
