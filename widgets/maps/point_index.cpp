// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/point_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto::ui {

namespace {

constexpr double kPointsPerCell = 4;
constexpr int kMostCells = 1024;  ///< a side

}  // namespace

PointIndex::PointIndex(std::vector<float> layout) : layout_(std::move(layout))
{
    const std::size_t n = size();
    if (n == 0)
        return;
    float low[2] = {layout_[0], layout_[1]};
    float high[2] = {layout_[0], layout_[1]};
    for (std::size_t i = 0; i < layout_.size(); ++i) {
        low[i % 2] = std::min(low[i % 2], layout_[i]);
        high[i % 2] = std::max(high[i % 2], layout_[i]);
    }
    bounds_ = QRectF(QPointF(low[0], low[1]), QPointF(high[0], high[1]));
    const double side = std::max({bounds_.width(), bounds_.height(), 1e-9});
    const int cells = std::clamp(
        static_cast<int>(std::sqrt(static_cast<double>(n) / kPointsPerCell)), 1, kMostCells);
    cell_ = side / cells;
    columns_ = std::min(kMostCells, static_cast<int>(bounds_.width() / cell_) + 1);
    rows_ = std::min(kMostCells, static_cast<int>(bounds_.height() / cell_) + 1);
    // Counting sort by cell.
    std::vector<std::uint32_t> cellOf(n);
    starts_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
    for (std::size_t i = 0; i < n; ++i) {
        cellOf[i] =
            static_cast<std::uint32_t>(row(layout_[2 * i + 1]) * columns_ + column(layout_[2 * i]));
        ++starts_[cellOf[i] + 1];
    }
    for (std::size_t c = 1; c < starts_.size(); ++c)
        starts_[c] += starts_[c - 1];
    order_.resize(n);
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (std::size_t i = 0; i < n; ++i)
        order_[next[cellOf[i]]++] = static_cast<std::uint32_t>(i);
}

int PointIndex::column(double x) const
{
    return static_cast<int>(std::clamp((x - bounds_.left()) / cell_, 0.0, columns_ - 1.0));
}

int PointIndex::row(double y) const
{
    return static_cast<int>(std::clamp((y - bounds_.top()) / cell_, 0.0, rows_ - 1.0));
}

template <typename Visit>
void PointIndex::forEachIn(const QRectF& area, const Visit& visit) const
{
    if (order_.empty())
        return;
    const int left = column(area.left());
    const int right = column(area.right());
    const int bottom = row(area.bottom());
    for (int r = row(area.top()); r <= bottom; ++r) {
        const auto line = static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_);
        const std::uint32_t end = starts_[line + static_cast<std::size_t>(right) + 1];
        for (std::uint32_t i = starts_[line + static_cast<std::size_t>(left)]; i < end; ++i)
            visit(order_[i], r);
    }
}

int PointIndex::nearest(const QPointF& at, double radius, const std::vector<bool>& inFront) const
{
    const QRectF area(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    int best = -1;
    double least = radius * radius;
    const auto isFront = [&](std::uint32_t i) { return i < inFront.size() && inFront[i]; };
    forEachIn(area, [&](std::uint32_t i, int) {
        const double dx = layout_[2 * i] - at.x();
        const double dy = layout_[2 * i + 1] - at.y();
        const double distance = dx * dx + dy * dy;
        const bool isBetter = distance < least || (distance == least && best >= 0 && isFront(i) &&
                                                   !isFront(static_cast<std::uint32_t>(best)));
        if (isBetter || (distance <= least && best < 0)) {
            least = distance;
            best = static_cast<int>(i);
        }
    });
    return best;
}

std::vector<std::uint32_t> PointIndex::inside(const QRectF& rectangle) const
{
    const QRectF area = rectangle.normalized();
    std::vector<std::uint32_t> found;
    forEachIn(area, [&](std::uint32_t i, int) {
        const float x = layout_[2 * i];
        const float y = layout_[2 * i + 1];
        if (x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom())
            found.push_back(i);
    });
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::uint32_t> PointIndex::inside(const QPolygonF& outline) const
{
    struct Edge {
        double x1, y1, x2, y2;
    };
    std::vector<std::uint32_t> found;
    const auto corners = static_cast<std::size_t>(outline.size());
    if (corners < 3 || order_.empty())
        return found;
    // A point asks only the edges that pass the height of its row of cells.
    std::vector<std::vector<Edge>> edgesOf(static_cast<std::size_t>(rows_));
    for (std::size_t i = 0; i < corners; ++i) {
        const QPointF a = outline[static_cast<qsizetype>(i)];
        const QPointF b = outline[static_cast<qsizetype>((i + 1) % corners)];
        if (a.y() == b.y())
            continue;
        for (int r = row(std::min(a.y(), b.y())); r <= row(std::max(a.y(), b.y())); ++r)
            edgesOf[static_cast<std::size_t>(r)].push_back({a.x(), a.y(), b.x(), b.y()});
    }
    forEachIn(outline.boundingRect(), [&](std::uint32_t i, int r) {
        const double x = layout_[2 * i];
        const double y = layout_[2 * i + 1];
        bool isInside = false;
        for (const Edge& e : edgesOf[static_cast<std::size_t>(r)])
            if ((e.y1 > y) != (e.y2 > y) && x < (e.x2 - e.x1) * (y - e.y1) / (e.y2 - e.y1) + e.x1)
                isInside = !isInside;
        if (isInside)
            found.push_back(i);
    });
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace interproto::ui
