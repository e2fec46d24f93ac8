// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"
#include "core/verification/breakdown.h"

#include <vector>

namespace interproto {

enum class AgeAxis { Gap, Child };

/// Accuracy of one row of the table in one bin of years.
struct AgePoint {
    std::string name;  ///< "20-24", "50+"
    double low = 0;
    double high = 0;         ///< infinity: no upper end
    std::int64_t pairs = 0;  ///< of one run
    double accuracy = 0;     ///< mean over the row's runs
    Interval interval;       ///< Wilson's, for so many pairs: the same pairs count once
};

struct AgeCurve {
    std::size_t row = 0;
    std::vector<AgePoint> points;  ///< bins without pairs are left out
    std::string reason;            ///< why there are none
};

/// Accuracy by age gap or by the child's age on one test set, one curve a row of the table, each
/// run at its own best threshold.
std::vector<AgeCurve> ageCurves(const StudyTable& table, std::size_t column, AgeAxis axis);

}  // namespace interproto
