// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_data.h"

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// With no more points than these a column every point is drawn as it is.
constexpr std::size_t kPointsPerColumn = 3;

}  // namespace

CurveKeys CurveKeys::of(CurveAxis axis, const CurveScale& scale)
{
    switch (axis) {
        case CurveAxis::Epoch:
            return {false, scale.stepsPerEpoch > 0 ? 1 / scale.stepsPerEpoch : 1, 0};
        case CurveAxis::Images:
            return {false, scale.imagesPerStep > 0 ? scale.imagesPerStep : 1, 0};
        case CurveAxis::Time:
            return {true, 1, scale.startTime};
        case CurveAxis::Step:
            break;
    }
    return {};
}

double ColumnView::boundary(std::int64_t n) const
{
    if (isLog && lower > 0 && upper > lower) {
        const double width = std::log(upper / lower) / columns;
        return std::exp((std::floor(std::log(lower) / width) + static_cast<double>(n)) * width);
    }
    const double width = (upper - lower) / columns;
    return (std::floor(lower / width) + static_cast<double>(n)) * width;
}

void CurveExtent::add(float value)
{
    if (!std::isfinite(value))
        return;
    least = std::min(least, value);
    most = std::max(most, value);
    if (value > 0)
        leastPositive = std::min(leastPositive, value);
    ++count;
    sum += value;
}

void CurveExtent::add(const CurveExtent& other)
{
    least = std::min(least, other.least);
    most = std::max(most, other.most);
    leastPositive = std::min(leastPositive, other.leastPositive);
    count += other.count;
    sum += other.sum;
}

bool CurveData::append(const std::vector<CurvePoint>& points)
{
    bool wentBack = false;
    for (const CurvePoint& point : points) {
        // Equal steps stay side by side: a value logged twice is two values.
        if (!std::isfinite(point.step))
            continue;
        if (!steps_.empty() && point.step < steps_.back()) {
            const auto at = std::lower_bound(steps_.begin(), steps_.end(), point.step);
            cut(static_cast<std::size_t>(at - steps_.begin()));
            std::erase_if(restarts_, [&](double step) { return step >= point.step; });
            restarts_.push_back(point.step);
            wentBack = true;
        }
        push(point);
    }
    if (wentBack)
        rebuildSmooth();
    else
        extendSmooth();
    return wentBack;
}

void CurveData::push(const CurvePoint& point)
{
    const auto value = static_cast<float>(point.value);
    std::size_t block = values_.size();
    steps_.push_back(point.step);
    const double time = std::isfinite(point.time) ? point.time : 0;
    times_.push_back(times_.empty() ? time : std::max(time, times_.back()));
    values_.push_back(std::isfinite(value) ? value : std::numeric_limits<float>::quiet_NaN());
    // Level by level, as long as the level below has more than one block.
    for (std::size_t level = 0;; ++level) {
        block /= kFan;
        if (level == levels_.size()) {
            if (level > 0 && levels_[level - 1].size() <= kFan)
                break;
            levels_.emplace_back();
            // A new level starts with everything below it.
            const std::vector<CurveExtent>* below = level > 0 ? &levels_[level - 1] : nullptr;
            for (std::size_t i = 0; below && i < below->size(); ++i) {
                if (i % kFan == 0)
                    levels_[level].emplace_back();
                levels_[level].back().add((*below)[i]);
            }
            if (below)
                continue;
        }
        if (block == levels_[level].size())
            levels_[level].emplace_back();
        levels_[level][block].add(values_.back());
    }
}

void CurveData::cut(std::size_t size)
{
    steps_.resize(size);
    times_.resize(size);
    values_.resize(size);
    std::size_t width = 1;
    for (std::vector<CurveExtent>& level : levels_) {
        width *= kFan;
        level.resize(size / width);
        if (size % width == 0)
            continue;
        CurveExtent rest;
        for (std::size_t i = size / width * width; i < size; ++i)
            rest.add(values_[i]);
        level.push_back(rest);
    }
    while (levels_.size() > 1 && levels_[levels_.size() - 2].size() <= kFan)
        levels_.pop_back();
}

void CurveData::clear()
{
    cut(0);
    levels_.clear();
    restarts_.clear();
    rebuildSmooth();
}

void CurveData::setSmoothing(double weight)
{
    if (weight == weight_)
        return;
    weight_ = weight;
    rebuildSmooth();
}

void CurveData::rebuildSmooth()
{
    smooth_.clear();
    meanSum_ = 0;
    meanRest_ = 1;
    if (weight_ <= 0)
        smooth_.shrink_to_fit();
    extendSmooth();
}

/// As ExponentialMean::next, whose state is kept here so that growing costs the new points only.
void CurveData::extendSmooth()
{
    if (weight_ <= 0)
        return;
    for (std::size_t i = smooth_.size(); i < values_.size(); ++i) {
        if (!std::isfinite(values_[i])) {
            smooth_.push_back(std::numeric_limits<float>::quiet_NaN());
            continue;
        }
        meanSum_ = weight_ * meanSum_ + (1 - weight_) * values_[i];
        meanRest_ *= weight_;
        smooth_.push_back(static_cast<float>(meanSum_ / (1 - meanRest_)));
    }
}

std::size_t CurveData::lowerBound(double key, const CurveKeys& keys, std::size_t from) const
{
    // By the same products that key() tells: a key found in the curve finds its own point again.
    std::size_t count = size() - std::min(from, size());
    std::size_t first = size() - count;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (this->key(first + half, keys) < key) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

std::size_t CurveData::nearest(double key, const CurveKeys& keys) const
{
    if (isEmpty())
        return 0;
    std::size_t next = std::min(lowerBound(key, keys), size() - 1);
    if (next > 0 && key - this->key(next - 1, keys) < std::abs(this->key(next, keys) - key))
        --next;
    return next;
}

double CurveData::valueAt(double key, const CurveKeys& keys, bool isSmoothed) const
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const std::size_t next = lowerBound(key, keys);
    if (next == size())
        return nothing;
    const auto at = [&](std::size_t i) { return isSmoothed ? smoothed(i) : value(i); };
    const double right = this->key(next, keys);
    if (right == key)
        return at(next);
    if (next == 0)
        return nothing;
    const double left = this->key(next - 1, keys);
    const double share = (key - left) / (right - left);
    return at(next - 1) + share * (at(next) - at(next - 1));
}

CurveExtent CurveData::extent(std::size_t begin, std::size_t end) const
{
    CurveExtent result;
    end = std::min(end, size());
    while (begin < end) {
        // The widest whole block that starts here.
        std::size_t width = 1;
        const CurveExtent* block = nullptr;
        for (const std::vector<CurveExtent>& level : levels_) {
            const std::size_t wider = width * kFan;
            if (begin % wider != 0 || begin + wider > end)
                break;
            width = wider;
            block = &level[begin / wider];
        }
        if (block)
            result.add(*block);
        else
            result.add(values_[begin]);
        begin += width;
    }
    return result;
}

CurveStatistics CurveData::statistics(double lower, double upper, const CurveKeys& keys) const
{
    CurveStatistics result;
    const std::size_t begin = lowerBound(lower, keys);
    const std::size_t end = lowerBound(std::nextafter(upper, INFINITY), keys, begin);
    const CurveExtent all = extent(begin, end);
    result.count = all.count;
    result.gaps = static_cast<std::int64_t>(end - begin) - result.count;
    if (all.count == 0)
        return result;
    result.least = all.least;
    result.most = all.most;
    result.mean = all.sum / all.count;
    double keySum = 0;
    for (std::size_t i = begin; i < end; ++i)
        if (std::isfinite(values_[i])) {
            keySum += key(i, keys);
            result.last = values_[i];
        }
    const double keyMean = keySum / all.count;
    double both = 0;
    double square = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (!std::isfinite(values_[i]))
            continue;
        const double away = key(i, keys) - keyMean;
        both += away * (values_[i] - result.mean);
        square += away * away;
    }
    if (square > 0)
        result.slope = both / square;
    return result;
}

/// Calls `sparse(i)` for each point when they are few, otherwise `dense(begin, end)` for each
/// column; one point beyond each side, so that lines leave the view.
template <typename Sparse, typename Dense>
void CurveData::walk(const ColumnView& view,
                     const CurveKeys& keys,
                     Sparse sparse,
                     Dense dense) const
{
    std::size_t begin = lowerBound(view.lower, keys);
    std::size_t end = lowerBound(view.upper, keys, begin);
    begin -= begin > 0 ? 1 : 0;
    end += end < size() ? 1 : 0;
    if (end - begin <= kPointsPerColumn * static_cast<std::size_t>(std::max(view.columns, 1))) {
        for (std::size_t i = begin; i < end; ++i)
            sparse(i);
        return;
    }
    std::size_t at = begin;
    for (std::int64_t n = 1; at < end; ++n) {
        const bool isLast = n > view.columns + 1;
        const std::size_t next =
            isLast ? end : std::min(lowerBound(view.boundary(n), keys, at), end);
        if (next > at)
            dense(at, next);
        at = next;
    }
}

std::vector<DrawnPoint> CurveData::line(const ColumnView& view, const CurveKeys& keys) const
{
    std::vector<DrawnPoint> drawn;
    walk(
        view,
        keys,
        [&](std::size_t i) { drawn.push_back({key(i, keys), values_[i]}); },
        [&](std::size_t begin, std::size_t end) {
            const CurveExtent all = extent(begin, end);
            const double first = key(begin, keys);
            const double middle = first + (key(end - 1, keys) - first) / 2;
            if (all.count == 0) {
                drawn.push_back({middle, std::numeric_limits<double>::quiet_NaN()});
                return;
            }
            // First what is nearer to where the column before ended: the shortest way through.
            const double before = drawn.empty() ? all.least : drawn.back().value;
            const bool isUpwards = std::abs(all.least - before) <= std::abs(all.most - before);
            drawn.push_back({middle, isUpwards ? all.least : all.most});
            drawn.push_back({middle, isUpwards ? all.most : all.least});
        });
    return drawn;
}

std::vector<DrawnPoint> CurveData::smoothLine(const ColumnView& view, const CurveKeys& keys) const
{
    std::vector<DrawnPoint> drawn;
    walk(
        view,
        keys,
        [&](std::size_t i) { drawn.push_back({key(i, keys), smoothed(i)}); },
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = end; i-- > begin;)
                if (std::isfinite(smoothed(i))) {
                    drawn.push_back({key(i, keys), smoothed(i)});
                    return;
                }
            drawn.push_back({key(begin, keys), std::numeric_limits<double>::quiet_NaN()});
        });
    return drawn;
}

}  // namespace interproto::ui
