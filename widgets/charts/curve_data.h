// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

/// The points of a curve, and what of them one view needs: no plot library, no widgets.
namespace interproto::ui {

struct CurvePoint {
    double step = 0;
    double value = 0;  ///< NaN leaves a gap
    double time = 0;   ///< seconds since 1970; 0: not known
};

/// What runs along the horizontal axis.
enum class CurveAxis { Step, Epoch, Time, Images };

/// What turns a run's steps into the other axes. 0: not known.
struct CurveScale {
    double stepsPerEpoch = 0;
    double imagesPerStep = 0;
    double startTime = 0;  ///< seconds since 1970

    bool operator==(const CurveScale&) const = default;
    bool knows(CurveAxis axis) const
    {
        return axis == CurveAxis::Step || (axis == CurveAxis::Epoch && stepsPerEpoch > 0) ||
               (axis == CurveAxis::Images && imagesPerStep > 0) || axis == CurveAxis::Time;
    }
};

/// The axis of one curve, ready to use: epochs, images and steps are one factor apart.
struct CurveKeys {
    bool isTime = false;
    double factor = 1;  ///< of the step
    double origin = 0;  ///< of the time

    static CurveKeys of(CurveAxis axis, const CurveScale& scale);
};

/// A stretch of the axis, in as many columns as pixels. Columns lie at multiples of their width, so
/// that panning does not make a curve shimmer.
struct ColumnView {
    double lower = 0;
    double upper = 1;
    int columns = 1;
    bool isLog = false;

    /// Where the `n`-th column boundary above `lower` lies.
    double boundary(std::int64_t n) const;
};

/// Sums over neighbouring points; NaN and infinity are left out.
struct CurveExtent {
    float least = std::numeric_limits<float>::infinity();
    float most = -std::numeric_limits<float>::infinity();
    float leastPositive = std::numeric_limits<float>::infinity();
    std::uint32_t count = 0;  ///< finite ones
    double sum = 0;

    void add(float value);
    void add(const CurveExtent& other);
};

/// Of the points in view; the slope is that of the line of least squares, per unit of the axis.
struct CurveStatistics {
    std::int64_t count = 0;  ///< finite points
    std::int64_t gaps = 0;   ///< NaN or infinite ones
    double least = 0;
    double most = 0;
    double mean = 0;
    double last = 0;
    double slope = std::numeric_limits<double>::quiet_NaN();
};

struct DrawnPoint {
    double key = 0;
    double value = 0;
};

/// A growing series in columns, with a pyramid of extents above it: what any view shows costs the
/// columns of the view, not the points (measured: tests/bench/curves_bench). Steps never go back: a
/// point at an earlier step voids what was there from it on, as a resumed run does.
///
/// 26 bytes a point. One thread.
class CurveData {
public:
    /// Points behind those there are. Returns true when one of them went back and voided others.
    bool append(const std::vector<CurvePoint>& points);
    void clear();
    std::size_t size() const { return values_.size(); }
    bool isEmpty() const { return values_.empty(); }
    double step(std::size_t i) const { return steps_[i]; }
    double time(std::size_t i) const { return times_[i]; }
    double value(std::size_t i) const { return values_[i]; }
    double key(std::size_t i, const CurveKeys& keys) const
    {
        return keys.isTime ? times_[i] - keys.origin : steps_[i] * keys.factor;
    }
    /// Steps at which an earlier part was voided, ascending.
    const std::vector<double>& restarts() const { return restarts_; }

    /// Weight of ExponentialMean (smoothing.h); 0 keeps none.
    void setSmoothing(double weight);
    /// The smoothed value; the value itself without smoothing.
    double smoothed(std::size_t i) const { return smooth_.empty() ? values_[i] : smooth_[i]; }

    /// Index of the first point at or behind `key`.
    std::size_t lowerBound(double key, const CurveKeys& keys, std::size_t from = 0) const;
    /// Index of the point nearest to `key`; size() when there is none.
    std::size_t nearest(double key, const CurveKeys& keys) const;
    /// The value (or smoothed value) at `key`, between its neighbours on a straight line; NaN
    /// outside of the curve and beside a gap.
    double valueAt(double key, const CurveKeys& keys, bool isSmoothed) const;
    CurveExtent extent(std::size_t begin, std::size_t end) const;
    CurveStatistics statistics(double lower, double upper, const CurveKeys& keys) const;

    /// The line as it looks at this width: where several points share a column its least and
    /// greatest value, so that no spike is ever left out.
    std::vector<DrawnPoint> line(const ColumnView& view, const CurveKeys& keys) const;
    /// The smoothed line: the last value of each column.
    std::vector<DrawnPoint> smoothLine(const ColumnView& view, const CurveKeys& keys) const;

private:
    static constexpr std::size_t kFan = 16;

    void push(const CurvePoint& point);
    void cut(std::size_t size);
    void rebuildSmooth();
    void extendSmooth();
    template <typename Sparse, typename Dense>
    void walk(const ColumnView& view, const CurveKeys& keys, Sparse sparse, Dense dense) const;

    std::vector<double> steps_;
    std::vector<double> times_;  ///< never going back, where a clock did
    std::vector<float> values_;
    std::vector<float> smooth_;
    std::vector<std::vector<CurveExtent>> levels_;  ///< of 16, 256, 4096, ... points
    std::vector<double> restarts_;
    double weight_ = 0;
    double meanSum_ = 0;  ///< of ExponentialMean: its state at the end
    double meanRest_ = 1;
};

}  // namespace interproto::ui
