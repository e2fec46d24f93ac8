// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace interproto::testing {

/// Measures for how long a click would have had to wait: a thread of its own posts a question to
/// the event loop every few milliseconds and takes the time until it is answered. Time in which
/// the machine gave the processor to others is left out where the kernel tells it, so that a busy
/// machine fails no test.
///
///     LoopWatchdog watchdog;
///     ... QTRY_VERIFY(...), key presses, scrolling ...
///     QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
///
/// What is too long is told by this machine as it is now: as long as hashing kYardstickBytes
/// takes, which a person would feel as a stop on any machine. To be made in the GUI thread; the
/// test must let the loop turn (QTRY_..., qWait), long work of the test itself stands between
/// pause() and go().
class LoopWatchdog {
public:
    /// A quarter of a second on two slow cores at rest.
    static constexpr int kYardstickBytes = 160'000'000;

    LoopWatchdog() : thread_(static_cast<int>(::gettid())), asker_([this] { ask(); }) {}
    ~LoopWatchdog()
    {
        isOver_ = true;
        asker_.join();
    }
    LoopWatchdog(const LoopWatchdog&) = delete;
    LoopWatchdog& operator=(const LoopWatchdog&) = delete;

    /// What the longest answer took, one that is still waited for included.
    int longestMs()
    {
        const std::lock_guard lock(mutex_);
        return static_cast<int>(std::max(longest_, isPaused_ ? 0.0 : waited()));
    }
    bool hasStoodStill()
    {
        const int longest = longestMs();
        return longest > kNeverLong && longest > mostMs();
    }
    QString text()
    {
        return QStringLiteral("the loop stood still for %1 ms, %2 ms are allowed here")
            .arg(longestMs())
            .arg(mostMs());
    }
    void pause()
    {
        const std::lock_guard lock(mutex_);
        longest_ = std::max(longest_, waited());
        isPaused_ = true;
    }
    /// Waits for the questions of before first.
    void go()
    {
        QCoreApplication::processEvents();
        const std::lock_guard lock(mutex_);
        isPaused_ = false;
        isAsked_ = false;
        ++round_;
    }

private:
    using Clock = std::chrono::steady_clock;

    /// Below this no yardstick is needed.
    static constexpr int kNeverLong = 50;

    /// The slowest of a few tries: what the machine lately did to this thread.
    int mostMs()
    {
        if (mostMs_ > 0)
            return mostMs_;
        // The hashing holds up the loop itself: that does not count.
        const bool wasPaused = isPaused_;
        pause();
        const QByteArray bytes(kYardstickBytes / kTries, 'x');
        for (int i = 0; i < kTries; ++i) {
            const Clock::time_point start = Clock::now();
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
            const std::chrono::duration<double, std::milli> took = Clock::now() - start;
            mostMs_ = std::max(mostMs_, static_cast<int>(took.count() * kTries));
        }
        if (!wasPaused)
            go();
        return mostMs_;
    }
    static constexpr int kTries = 8;

    void ask()
    {
        while (!isOver_) {
            std::this_thread::sleep_for(std::chrono::milliseconds(4));
            const std::lock_guard lock(mutex_);
            if (isAsked_ || isPaused_)
                continue;
            isAsked_ = true;
            asked_ = Clock::now();
            delayBefore_ = runDelayMs();
            QMetaObject::invokeMethod(
                &answerer_, [this, round = round_] { answer(round); }, Qt::QueuedConnection);
        }
    }
    void answer(int round)
    {
        const std::lock_guard lock(mutex_);
        if (round != round_ || isPaused_)
            return;
        longest_ = std::max(longest_, waited());
        isAsked_ = false;
    }
    double waited() const
    {
        if (!isAsked_)
            return 0;
        const double wall =
            std::chrono::duration<double, std::milli>(Clock::now() - asked_).count();
        return std::max(0.0, wall - (runDelayMs() - delayBefore_));
    }
    /// For how long the GUI thread could have run but was not let.
    double runDelayMs() const
    {
        QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(thread_));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toDouble() / 1e6;
    }

    const int thread_;
    std::mutex mutex_;
    Clock::time_point asked_;
    double delayBefore_ = 0;
    double longest_ = 0;
    int mostMs_ = 0;
    int round_ = 0;
    bool isAsked_ = false;
    bool isPaused_ = false;
    std::atomic<bool> isOver_ = false;
    QObject answerer_;
    std::thread asker_;
};

}  // namespace interproto::testing
