// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/options.h"

namespace interproto {

void EstimateOptions::describe(Form& form)
{
    form.field("trial_steps",
               &trialSteps,
               INTERPROTO_TEXT("Trial", "Steps to time"),
               INTERPROTO_TEXT(
                   "Trial", "After a first one that warms up. More steps tell the speed better."))
        .range(1, 1000);
    form.field("trial_seconds",
               &trialSeconds,
               INTERPROTO_TEXT("Trial", "Time limit"),
               INTERPROTO_TEXT("Trial",
                               "Seconds after which no further step begins; one is always timed."))
        .range(0, 3600);
    train.describeTraining(form);
}

}  // namespace interproto
