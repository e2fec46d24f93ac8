// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace interproto::testing {

/// The longest time the event loop did not come round, by the wall and by what this thread itself
/// computed: on a machine shared with others only the second is ours.
class Watchdog : public QObject {
public:
    Watchdog()
    {
        connect(&timer_, &QTimer::timeout, this, [this] {
            longest_ = std::max(longest_, clock_.nsecsElapsed() / 1e6);
            longestOwn_ = std::max(longestOwn_, threadMs() - own_);
            clock_.restart();
            own_ = threadMs();
        });
        forget();
        timer_.start(1);
    }
    double longestMs() const { return longest_; }
    double longestOwnMs() const { return longestOwn_; }
    void forget()
    {
        longest_ = longestOwn_ = 0;
        clock_.start();
        own_ = threadMs();
    }
    /// Processor time of this thread.
    static double threadMs()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    double longest_ = 0;
    double longestOwn_ = 0;
    double own_ = 0;
};

}  // namespace interproto::testing
