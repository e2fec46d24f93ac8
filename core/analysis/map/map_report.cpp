// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/map_report.h"

#include "core/analysis/map/kernels.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/nets/parallel.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interproto {

namespace {

/// Points of a layout sorted into square cells.
class Cells {
public:
    explicit Cells(const Layout& layout) : layout_(layout)
    {
        constexpr double kPointsPerCell = 4;
        const auto points = static_cast<std::int64_t>(layout.size() / 2);
        float high[2] = {layout[0], layout[1]};
        low_[0] = high[0];
        low_[1] = high[1];
        for (std::size_t i = 0; i < layout.size(); ++i) {
            low_[i % 2] = std::min(low_[i % 2], layout[i]);
            high[i % 2] = std::max(high[i % 2], layout[i]);
        }
        const double extent = std::max({static_cast<double>(high[0] - low_[0]),
                                        static_cast<double>(high[1] - low_[1]),
                                        1e-30});
        side_ = std::max<std::int64_t>(
            1, static_cast<std::int64_t>(std::sqrt(static_cast<double>(points) / kPointsPerCell)));
        width_ = extent / static_cast<double>(side_) * (1 + 1e-6);
        first_.assign(static_cast<std::size_t>(side_ * side_ + 1), 0);
        for (std::int64_t i = 0; i < points; ++i)
            ++first_[static_cast<std::size_t>(cellOf(i) + 1)];
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        points_.resize(static_cast<std::size_t>(points));
        std::vector<std::int64_t> next(first_.begin(), first_.end() - 1);
        for (std::int64_t i = 0; i < points; ++i)
            points_[static_cast<std::size_t>(next[static_cast<std::size_t>(cellOf(i))]++)] =
                static_cast<std::int32_t>(i);
    }

    /// The nearest `count` other points, nearest first.
    void nearest(std::int64_t i,
                 std::int64_t count,
                 std::vector<std::pair<double, std::int32_t>>& found) const
    {
        found.clear();
        const std::int64_t column = place(i, 0);
        const std::int64_t row = place(i, 1);
        for (std::int64_t ring = 0;; ++ring) {
            addRing(i, column, row, ring, found);
            // All points within `ring` cells are in; those outside are at least so far away.
            const double sure = static_cast<double>(ring) * width_;
            const bool isWhole = ring > side_;
            if (static_cast<std::int64_t>(found.size()) < count)
                continue;
            std::nth_element(found.begin(), found.begin() + count - 1, found.end());
            if (isWhole || found[static_cast<std::size_t>(count - 1)].first <= sure * sure)
                break;
        }
        found.resize(static_cast<std::size_t>(count));
        std::sort(found.begin(), found.end());
    }

private:
    std::int64_t place(std::int64_t i, int axis) const
    {
        const double at = static_cast<double>(layout_[static_cast<std::size_t>(2 * i + axis)]) -
                          static_cast<double>(low_[axis]);
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(at / width_), 0, side_ - 1);
    }
    std::int64_t cellOf(std::int64_t i) const { return place(i, 1) * side_ + place(i, 0); }

    void addCell(std::int64_t i,
                 std::int64_t column,
                 std::int64_t row,
                 std::vector<std::pair<double, std::int32_t>>& found) const
    {
        if (column < 0 || row < 0 || column >= side_ || row >= side_)
            return;
        const auto cell = static_cast<std::size_t>(row * side_ + column);
        for (auto p = static_cast<std::size_t>(first_[cell]);
             p < static_cast<std::size_t>(first_[cell + 1]);
             ++p) {
            const std::int32_t j = points_[p];
            if (j == i)
                continue;
            double square = 0;
            for (int axis = 0; axis < 2; ++axis) {
                const double apart =
                    static_cast<double>(layout_[static_cast<std::size_t>(2 * i + axis)]) -
                    static_cast<double>(
                        layout_[static_cast<std::size_t>(2 * std::int64_t(j) + axis)]);
                square += apart * apart;
            }
            found.emplace_back(square, j);
        }
    }

    void addRing(std::int64_t i,
                 std::int64_t column,
                 std::int64_t row,
                 std::int64_t ring,
                 std::vector<std::pair<double, std::int32_t>>& found) const
    {
        for (std::int64_t c = column - ring; c <= column + ring; ++c) {
            addCell(i, c, row - ring, found);
            if (ring > 0)
                addCell(i, c, row + ring, found);
        }
        for (std::int64_t r = row - ring + 1; r < row + ring; ++r) {
            addCell(i, column - ring, r, found);
            addCell(i, column + ring, r, found);
        }
    }

    const Layout& layout_;
    float low_[2] = {};
    std::int64_t side_ = 1;
    double width_ = 1;
    std::vector<std::int64_t> first_;
    std::vector<std::int32_t> points_;
};

/// Of `map`'s first `count` neighbours of point i, those that are not among the first `count` rows.
std::vector<std::int32_t> strangers(const NeighbourGraph& graph,
                                    const NeighbourGraph& map,
                                    std::int64_t i,
                                    std::int64_t count)
{
    std::vector<std::int32_t> found;
    const std::int32_t* known = graph.row(i);
    for (std::int64_t k = 0; k < count; ++k)
        if (std::find(known, known + count, map.row(i)[k]) == known + count)
            found.push_back(map.row(i)[k]);
    return found;
}

/// x_i . x_j - |x_j|^2 / 2: orders all j as their distances to i do.
double closenessWithout(const torch::Tensor& rows, std::int64_t i, std::int64_t j)
{
    const std::int64_t width = rows.size(1);
    const auto* data = rows.const_data_ptr<float>();
    const float* other = data + j * width;
    return mapKernels().dot(data + i * width, other, width) -
           0.5 * mapKernels().dot(other, other, width);
}

/// Sum over point i's strangers of their rank beyond `count`. `closeness` holds those of the
/// compared points, whose number stands for all others.
double excessRanks(const std::vector<std::int32_t>& points,
                   const std::vector<double>& own,
                   const NeighbourGraph& graph,
                   std::int64_t i,
                   std::int64_t count,
                   const float* closeness,
                   std::int64_t compared,
                   double share)
{
    double excess = 0;
    for (std::size_t s = 0; s < points.size(); ++s) {
        const std::int32_t* known = graph.row(i);
        const auto place = std::find(known, known + graph.count, points[s]) - known;
        if (place < graph.count) {
            excess += static_cast<double>(place + 1 - count);
            continue;
        }
        std::int64_t closer = 0;
        const auto border = static_cast<float>(own[s]);
        for (std::int64_t c = 0; c < compared; ++c)
            closer += closeness[c] > border ? 1 : 0;
        const double rank =
            std::max(static_cast<double>(graph.count), static_cast<double>(closer) * share);
        excess += rank + 1 - static_cast<double>(count);
    }
    return excess;
}

}  // namespace

NeighbourGraph mapNeighbours(const Layout& layout, std::int64_t count, Team& team)
{
    NeighbourGraph graph;
    graph.points = static_cast<std::int64_t>(layout.size() / 2);
    graph.count = std::min(count, graph.points - 1);
    graph.index.resize(static_cast<std::size_t>(graph.points * graph.count));
    graph.distance2.resize(graph.index.size());
    const Cells cells(layout);
    team.split(graph.points, 256, [&](std::int64_t begin, std::int64_t end) {
        std::vector<std::pair<double, std::int32_t>> found;
        for (std::int64_t i = begin; i < end; ++i) {
            cells.nearest(i, graph.count, found);
            for (std::size_t k = 0; k < found.size(); ++k) {
                const std::size_t at = static_cast<std::size_t>(i * graph.count) + k;
                graph.index[at] = found[k].second;
                graph.distance2[at] = static_cast<float>(found[k].first);
            }
        }
    });
    return graph;
}

double neighboursKept(const NeighbourGraph& rows, const NeighbourGraph& map, std::int64_t count)
{
    if (rows.count < count || map.count < count)
        return -1;
    std::int64_t lost = 0;
    for (std::int64_t i = 0; i < rows.points; ++i)
        lost += static_cast<std::int64_t>(strangers(rows, map, i, count).size());
    return 1 - static_cast<double>(lost) / static_cast<double>(rows.points * count);
}

std::vector<float> trustOfPoints(const torch::Tensor& rows,
                                 const NeighbourGraph& graph,
                                 const NeighbourGraph& map,
                                 std::uint64_t seed)
{
    constexpr std::int64_t kRowsAtOnce = 512;
    const std::int64_t points = graph.points;
    std::vector<float> trust(static_cast<std::size_t>(points), 1.0F);
    // The formula needs 2 N > 3 k + 1.
    const std::int64_t count =
        std::min({kTrustNeighbours, graph.count, map.count, (2 * points - 2) / 3});
    const double worst =
        0.5 * static_cast<double>(count) * static_cast<double>(2 * points - 3 * count - 1);
    if (count < 1 || worst <= 0)
        return trust;
    const c10::InferenceMode inference;
    torch::Tensor compared = rows;
    if (points > kTrustWhole) {
        std::vector<std::int64_t> chosen(static_cast<std::size_t>(kTrustSample));
        Random random(seedFor(seed, 4));
        for (std::int64_t& c : chosen)
            c = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(points)));
        compared = rows.index_select(0, torch::tensor(chosen));
    }
    const double share = static_cast<double>(points) / static_cast<double>(compared.size(0));
    const torch::Tensor minusHalf = compared.square().sum(1).mul(-0.5);
    const torch::Tensor across = compared.t().contiguous();
    for (std::int64_t begin = 0; begin < points; begin += kRowsAtOnce) {
        const std::int64_t size = std::min(kRowsAtOnce, points - begin);
        const torch::Tensor block = rows.narrow(0, begin, size);
        const torch::Tensor closeness = at::addmm(minusHalf, block, across).contiguous();
        const auto* values = closeness.const_data_ptr<float>();
        parallelFor(begin, begin + size, 16, [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t i = from; i < to; ++i) {
                const auto lost = strangers(graph, map, i, count);
                if (lost.empty())
                    continue;
                std::vector<double> own(lost.size());
                for (std::size_t s = 0; s < lost.size(); ++s)
                    own[s] = closenessWithout(rows, i, lost[s]);
                const double excess = excessRanks(lost,
                                                  own,
                                                  graph,
                                                  i,
                                                  count,
                                                  values + (i - begin) * compared.size(0),
                                                  compared.size(0),
                                                  share);
                trust[static_cast<std::size_t>(i)] =
                    static_cast<float>(std::clamp(1 - excess / worst, 0.0, 1.0));
            }
        });
    }
    return trust;
}

}  // namespace interproto
