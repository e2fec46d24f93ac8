// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

namespace interproto {

ProgressMeter::ProgressMeter(std::string stage,
                             std::string unit,
                             std::int64_t total,
                             ProgressReport report)
    : report_(std::move(report))
{
    progress_.stage = std::move(stage);
    progress_.unit = std::move(unit);
    progress_.total = total;
}

void ProgressMeter::advance(std::int64_t count)
{
    progress_.done += count;
    tell(false);
}

void ProgressMeter::finish()
{
    tell(true);
}

void ProgressMeter::tell(bool always)
{
    constexpr double kInterval = 0.1;
    constexpr double kSmoothing = 0.3;
    const auto now = Clock::now();
    const double since = std::chrono::duration<double>(now - told_).count();
    if (!report_ || (!always && since < kInterval))
        return;
    if (since > 1e-6) {
        const double current = static_cast<double>(progress_.done - doneWhenTold_) / since;
        progress_.rate =
            doneWhenTold_ == 0 ? current : progress_.rate + kSmoothing * (current - progress_.rate);
    }
    const bool known = progress_.total > 0 && progress_.rate > 0;
    progress_.secondsLeft =
        known ? static_cast<double>(progress_.total - progress_.done) / progress_.rate : -1;
    told_ = now;
    doneWhenTold_ = progress_.done;
    report_(progress_);
}

}  // namespace interproto
