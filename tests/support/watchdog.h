// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace interproto::testing {

/// The longest time the event loop did not come round.
class Watchdog : public QObject {
public:
    Watchdog()
    {
        connect(&timer_, &QTimer::timeout, this, [this] {
            longest_ = std::max(longest_, clock_.nsecsElapsed() / 1e6);
            clock_.restart();
        });
        clock_.start();
        timer_.start(1);
    }
    double longestMs() const { return longest_; }
    void forget()
    {
        longest_ = 0;
        clock_.restart();
    }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    double longest_ = 0;
};

}  // namespace interproto::testing
