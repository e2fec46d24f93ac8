// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

namespace interproto {

double learningRate(const ScheduleOptions& schedule, int epoch)
{
    double lr = schedule.lr;
    for (const int milestone : schedule.milestones)
        if (milestone <= epoch)
            lr *= schedule.lrDecay;
    return lr;
}

}  // namespace interproto
