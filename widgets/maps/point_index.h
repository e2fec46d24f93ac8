// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace interproto::ui {

/// Finds points of a layout by place: a grid of some four points a cell. Keeps a copy of the
/// places.
class PointIndex {
public:
    PointIndex() = default;
    /// [n, 2], finite.
    explicit PointIndex(std::vector<float> layout);

    std::size_t size() const { return layout_.size() / 2; }
    const std::vector<float>& layout() const { return layout_; }
    QPointF place(std::uint32_t index) const
    {
        return {layout_[2 * index], layout_[2 * index + 1]};
    }
    QRectF bounds() const { return bounds_; }

    /// The nearest point within `radius`; -1: none. Of equally near ones the one that `inFront`
    /// (as many as points, or empty) marks.
    int nearest(const QPointF& at, double radius, const std::vector<bool>& inFront = {}) const;
    std::vector<std::uint32_t> inside(const QRectF& rectangle) const;
    /// By the even-odd rule.
    std::vector<std::uint32_t> inside(const QPolygonF& outline) const;

private:
    int column(double x) const;
    int row(double y) const;
    template <typename Visit>
    void forEachIn(const QRectF& area, const Visit& visit) const;

    std::vector<float> layout_;
    QRectF bounds_;
    double cell_ = 1;
    int columns_ = 1;
    int rows_ = 1;
    std::vector<std::uint32_t> starts_;  ///< of the cells in `order_`, one more than cells
    std::vector<std::uint32_t> order_;
};

}  // namespace interproto::ui
