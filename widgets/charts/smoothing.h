// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace interproto::ui {

/// Exponential moving average without the pull towards zero at its start (Kingma and Ba, Adam,
/// 2015, section 3): m_n = w m_(n-1) + (1 - w) y_n, shown as m_n / (1 - w^n). A constant stays
/// constant. TensorBoard draws the same.
class ExponentialMean {
public:
    /// `weight` in [0, 1): 0 gives the values themselves, larger is smoother.
    explicit ExponentialMean(double weight = 0) : weight_(weight) {}

    /// The mean after one more value. One that is not finite is returned as NaN and leaves the mean
    /// as it was.
    double next(double value);

private:
    double weight_;
    double sum_ = 0;
    double rest_ = 1;  ///< weight^n
};

std::vector<double> smoothed(const std::vector<double>& values, double weight);

}  // namespace interproto::ui
