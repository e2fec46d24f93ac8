// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/hooks.h"

namespace interproto {

/// The speed of a training from its first steps. The first one is left out: it waits for the first
/// pictures, and the libraries choose their kernels in it.
class StepTimer {
public:
    void add(const StepRecord& record)
    {
        if (!hasWarmedUp_) {
            hasWarmedUp_ = true;
            return;
        }
        if (!(record.imagesPerSecond > 0))
            return;
        const auto images = static_cast<double>(record.images.size());
        images_ += images;
        seconds_ += images / record.imagesPerSecond;
        ++steps_;
    }

    int steps() const { return steps_; }         ///< timed
    double seconds() const { return seconds_; }  ///< that they took
    /// 0 while no step is timed.
    double imagesPerSecond() const { return seconds_ > 0 ? images_ / seconds_ : 0; }

private:
    bool hasWarmedUp_ = false;
    int steps_ = 0;
    double images_ = 0;
    double seconds_ = 0;
};

}  // namespace interproto
