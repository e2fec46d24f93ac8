// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/candidates.h"

#include "core/analysis/map/kernels.h"
#include "core/base/error.h"
#include "core/nets/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

bool isCloser(const Candidate& a, const Candidate& b)
{
    return a.closeness != b.closeness ? a.closeness > b.closeness : a.point < b.point;
}

/// Points that one task of parallelFor ranks.
constexpr std::int64_t kGrain = 64;

}  // namespace

std::vector<double> halfSquares(const torch::Tensor& rows)
{
    const std::int64_t width = rows.size(1);
    const auto* data = rows.const_data_ptr<float>();
    std::vector<double> half(static_cast<std::size_t>(rows.size(0)));
    const MapKernels& kernels = mapKernels();
    for (std::size_t i = 0; i < half.size(); ++i) {
        const float* row = data + static_cast<std::int64_t>(i) * width;
        half[i] = 0.5 * kernels.dot(row, row, width);
    }
    return half;
}

Candidates::Candidates(const torch::Tensor& rows, std::int64_t count, std::vector<float> error)
    : rows_(rows),
      points_(rows.size(0)),
      count_(count),
      room_(4 * count + 128),
      error_(std::move(error)),
      least_(static_cast<std::size_t>(points_), -std::numeric_limits<float>::infinity()),
      filled_(static_cast<std::size_t>(points_), 0),
      kept_(static_cast<std::size_t>(points_ * room_)),
      half_(halfSquares(rows)),
      locks_(std::make_unique<std::mutex[]>(static_cast<std::size_t>(points_ / kBlock + 1)))
{
    INTERPROTO_ASSERT(count >= 1 && count < points_);
}

void Candidates::add(std::int64_t i, std::int32_t point, float closeness)
{
    const auto at = static_cast<std::size_t>(i);
    if (point == i || closeness <= least_[at])
        return;
    row(i)[filled_[at]++] = {closeness, point};
    if (filled_[at] == room_)
        forget(i);
}

void Candidates::forget(std::int64_t i)
{
    const auto at = static_cast<std::size_t>(i);
    Candidate* first = row(i);
    Candidate* last = first + filled_[at];
    std::nth_element(first, first + count_ - 1, last, isCloser);
    const float least = first[count_ - 1].closeness - 2 * error_[at];
    Candidate* end = std::partition(
        first + count_, last, [&](const Candidate& c) { return c.closeness > least; });
    // Duplicates by the hundred: any choice among them is right, but it must not hang on the order.
    Candidate* most = first + room_ / 2 + count_;
    if (end > most) {
        std::nth_element(first, most, end, isCloser);
        end = most;
    }
    filled_[at] = static_cast<std::int32_t>(end - first);
    least_[at] = least;
}

double Candidates::exactCloseness(std::int64_t i, std::int64_t j) const
{
    const std::int64_t width = rows_.size(1);
    const auto* data = rows_.const_data_ptr<float>();
    return mapKernels().dot(data + i * width, data + j * width, width) -
           half_[static_cast<std::size_t>(i)] - half_[static_cast<std::size_t>(j)];
}

std::vector<std::pair<double, std::int32_t>> Candidates::ranked(std::int64_t i, bool anew) const
{
    const auto at = static_cast<std::size_t>(i);
    std::vector<Candidate> all(kept_.begin() + i * room_, kept_.begin() + i * room_ + filled_[at]);
    std::nth_element(all.begin(), all.begin() + count_ - 1, all.end(), isCloser);
    const float border = all[static_cast<std::size_t>(count_ - 1)].closeness;
    const float doubt = 2 * error_[at];
    std::vector<std::pair<double, std::int32_t>> exact;
    exact.reserve(all.size());
    for (const Candidate& c : all) {
        if (c.closeness < border - doubt)
            continue;
        // Sums in double where the error could change who is in, or is of the order of the
        // distance.
        const bool isNear = c.closeness > -1e4F * doubt;
        const bool isAtBorder = c.closeness <= border + doubt;
        exact.emplace_back(anew || isNear || isAtBorder ? exactCloseness(i, c.point)
                                                        : static_cast<double>(c.closeness),
                           c.point);
    }
    std::sort(exact.begin(), exact.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    return exact;
}

NeighbourGraph Candidates::nearest(bool anew) const
{
    NeighbourGraph graph;
    graph.points = points_;
    graph.count = count_;
    graph.index.resize(static_cast<std::size_t>(points_ * count_));
    graph.distance2.resize(graph.index.size());
    parallelFor(0, points_, kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const auto exact = ranked(i, anew);
            for (std::int64_t k = 0; k < count_; ++k) {
                const auto& [closeness, point] = exact[static_cast<std::size_t>(k)];
                graph.index[static_cast<std::size_t>(i * count_ + k)] = point;
                graph.distance2[static_cast<std::size_t>(i * count_ + k)] =
                    static_cast<float>(std::max(0.0, -2 * closeness));
            }
        }
    });
    return graph;
}

}  // namespace interproto
