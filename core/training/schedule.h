// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/parts.h"

namespace interproto {

/// Learning rate of a whole epoch (0-based): lr * lr_decay^k, k the milestones at or before it, as
/// the reference divides by ten "at the start of epoch m". Multiplied once per milestone, in order,
/// to give the reference's doubles.
double learningRate(const ScheduleOptions& schedule, int epoch);

}  // namespace interproto
