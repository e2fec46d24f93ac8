// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/hooks.h"

#include <cstdint>
#include <string>

namespace interproto {

/// CSV with one row a step, `step,epoch,lr,loss,<terms>,grad_norm_model,grad_norm_head`: each row
/// is one write, so that a killed run leaves whole rows. A resumed run first cuts the rows at or
/// behind `firstStep`.
class StepLog {
public:
    StepLog(const std::string& path, std::int64_t firstStep);
    ~StepLog();
    StepLog(const StepLog&) = delete;
    StepLog& operator=(const StepLog&) = delete;

    void add(const StepRecord& record);

private:
    void write(const std::string& row);

    std::string path_;
    int descriptor_ = -1;
    bool hasHeader_ = false;
};

}  // namespace interproto
