// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace interproto {

/// How far a long task is.
struct Progress {
    std::string stage;        ///< "scan", "epoch 3 of 50"
    std::int64_t done = 0;    ///< in units
    std::int64_t total = 0;   ///< 0: not known yet
    double rate = 0;          ///< units a second, smoothed
    double secondsLeft = -1;  ///< below 0: not known
    std::string unit;         ///< "images", "steps"
};

using ProgressReport = std::function<void(const Progress&)>;

/// Counts work and reports it at most ten times a second, with a smoothed rate and the time left.
class ProgressMeter {
public:
    ProgressMeter(std::string stage, std::string unit, std::int64_t total, ProgressReport report);

    void advance(std::int64_t count = 1);
    void setTotal(std::int64_t total) { progress_.total = total; }
    /// Reports the final state.
    void finish();

private:
    void tell(bool always);

    using Clock = std::chrono::steady_clock;
    Progress progress_;
    ProgressReport report_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point told_ = start_;
    std::int64_t doneWhenTold_ = 0;
};

}  // namespace interproto
