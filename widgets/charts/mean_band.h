// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_data.h"

#include <vector>

namespace interproto::ui {

/// One run's curve among those that are averaged.
struct BandMember {
    const CurveData* data = nullptr;
    CurveKeys keys;
};

/// Mean and spread over runs at one place of the axis.
struct BandPoint {
    double key = 0;
    double mean = 0;
    double deviation = 0;  ///< of the sample (n - 1); 0 for a single run
    int count = 0;         ///< runs that have a value here
};

/// Mean and standard deviation over runs that differ in their seed alone. Where points are few,
/// at every step that any run holds: a run without that step counts with the value on the straight
/// line between its neighbours, never beyond its ends. Where several points fall on one column of
/// the view, each run counts with its mean over the column. With `isSmoothed` the smoothed values
/// are averaged.
std::vector<BandPoint> meanBand(const std::vector<BandMember>& members,
                                const ColumnView& view,
                                bool isSmoothed);

}  // namespace interproto::ui
