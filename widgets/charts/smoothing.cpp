// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/smoothing.h"

#include <cmath>
#include <limits>

namespace interproto::ui {

double ExponentialMean::next(double value)
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    sum_ = weight_ * sum_ + (1 - weight_) * value;
    rest_ *= weight_;
    return sum_ / (1 - rest_);
}

std::vector<double> smoothed(const std::vector<double>& values, double weight)
{
    ExponentialMean mean(weight);
    std::vector<double> result;
    result.reserve(values.size());
    for (const double value : values)
        result.push_back(mean.next(value));
    return result;
}

}  // namespace interproto::ui
