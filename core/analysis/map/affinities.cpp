// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/affinities.h"

#include "core/analysis/map/kernels.h"
#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace interproto {

namespace {

constexpr double kEntropyTolerance = 1e-7;
/// Points below which threads do not pay.
constexpr std::int64_t kLeast = 64;

struct Moments {
    double entropy;
    double variance;  ///< of the squared distances: minus d(entropy)/d(beta) is beta times it
};

Moments momentsAt(double beta, const float* d2, std::int64_t count, double* weights)
{
    const double nearest = d2[0];
    double sum = 0;
    double first = 0;
    double second = 0;
    for (std::int64_t k = 0; k < count; ++k) {
        const double further = d2[k] - nearest;
        const double w = std::exp(-beta * further);
        weights[k] = w;
        sum += w;
        first += w * further;
        second += w * further * further;
    }
    const double mean = first / sum;
    for (std::int64_t k = 0; k < count; ++k)
        weights[k] /= sum;
    return {std::log(sum) + beta * mean, second / sum - mean * mean};
}

/// Rows that point i is in, for all i: the graph the other way round.
struct Transposed {
    std::vector<std::int64_t> first;
    std::vector<std::int32_t> row;
    std::vector<float> weight;
};

Transposed transposed(const NeighbourGraph& graph,
                      std::int64_t used,
                      const std::vector<float>& weights)
{
    const std::int64_t n = graph.points;
    Transposed t;
    t.first.assign(static_cast<std::size_t>(n + 1), 0);
    for (std::int64_t i = 0; i < n; ++i)
        for (std::int64_t k = 0; k < used; ++k)
            ++t.first[static_cast<std::size_t>(graph.row(i)[k] + 1)];
    std::partial_sum(t.first.begin(), t.first.end(), t.first.begin());
    t.row.resize(static_cast<std::size_t>(n * used));
    t.weight.resize(t.row.size());
    std::vector<std::int64_t> next(t.first.begin(), t.first.end() - 1);
    for (std::int64_t i = 0; i < n; ++i)
        for (std::int64_t k = 0; k < used; ++k) {
            const auto at =
                static_cast<std::size_t>(next[static_cast<std::size_t>(graph.row(i)[k])]++);
            t.row[at] = static_cast<std::int32_t>(i);
            t.weight[at] = weights[static_cast<std::size_t>(i * used + k)];
        }
    return t;
}

using Entry = std::pair<std::int32_t, float>;

/// Own neighbours and those whose neighbour the point is, in one ascending row.
void mergeRow(const NeighbourGraph& graph,
              std::int64_t used,
              const std::vector<float>& weights,
              const Transposed& t,
              std::int64_t i,
              std::vector<Entry>& row)
{
    row.clear();
    for (std::int64_t k = 0; k < used; ++k)
        row.emplace_back(graph.row(i)[k], weights[static_cast<std::size_t>(i * used + k)]);
    std::sort(row.begin(), row.end());
    const std::size_t own = row.size();
    const auto at = static_cast<std::size_t>(i);
    std::size_t o = 0;
    for (auto e = static_cast<std::size_t>(t.first[at]);
         e < static_cast<std::size_t>(t.first[at + 1]);
         ++e) {
        while (o < own && row[o].first < t.row[e])
            ++o;
        if (o < own && row[o].first == t.row[e])
            row[o].second += t.weight[e];
        else
            row.emplace_back(t.row[e], t.weight[e]);
    }
    std::inplace_merge(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(own), row.end());
}

std::int64_t paddedSize(std::size_t size)
{
    return (static_cast<std::int64_t>(size) + kEdgeBlock - 1) / kEdgeBlock * kEdgeBlock;
}

void fillRows(const NeighbourGraph& graph,
              std::int64_t used,
              const std::vector<float>& weights,
              Team& team,
              Affinities& into)
{
    const std::int64_t n = graph.points;
    const Transposed t = transposed(graph, used, weights);
    into.first.assign(static_cast<std::size_t>(n + 1), 0);
    team.split(n, kLeast, [&](std::int64_t begin, std::int64_t end) {
        std::vector<Entry> row;
        for (std::int64_t i = begin; i < end; ++i) {
            mergeRow(graph, used, weights, t, i, row);
            into.first[static_cast<std::size_t>(i + 1)] = paddedSize(row.size());
        }
    });
    std::partial_sum(into.first.begin(), into.first.end(), into.first.begin());
    into.column.resize(static_cast<std::size_t>(into.first.back()));
    into.weight.assign(into.column.size(), 0.0F);
    team.split(n, kLeast, [&](std::int64_t begin, std::int64_t end) {
        std::vector<Entry> row;
        for (std::int64_t i = begin; i < end; ++i) {
            mergeRow(graph, used, weights, t, i, row);
            auto at = static_cast<std::size_t>(into.first[static_cast<std::size_t>(i)]);
            for (const auto& [column, weight] : row) {
                into.column[at] = column;
                into.weight[at++] = weight;
            }
            for (; at < static_cast<std::size_t>(into.first[static_cast<std::size_t>(i + 1)]); ++at)
                into.column[at] = static_cast<std::int32_t>(i);
        }
    });
}

}  // namespace

double largestPerplexity(std::int64_t points)
{
    return static_cast<double>(points - 1) / 3;
}

std::int64_t neighboursFor(double perplexity, std::int64_t points)
{
    return std::clamp<std::int64_t>(
        static_cast<std::int64_t>(3 * perplexity + 1e-9), 1, points - 1);
}

bool calibrate(
    const float* distance2, std::int64_t count, double perplexity, double* beta, double* weights)
{
    constexpr int kSteps = 200;
    const double wanted = std::log(perplexity);
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    const double mean =
        std::accumulate(distance2, distance2 + count, 0.0) / static_cast<double>(count) -
        distance2[0];
    double b = mean > 0 ? 1 / mean : 1;
    for (int step = 0; step < kSteps; ++step) {
        const Moments now = momentsAt(b, distance2, count, weights);
        *beta = b;
        const double over = now.entropy - wanted;
        if (std::abs(over) < kEntropyTolerance)
            return true;
        (over > 0 ? low : high) = b;
        // Entropy falls about linearly in log(beta).
        const double slope = b * b * now.variance;
        double next = slope > 0 ? b * std::exp(std::clamp(over / slope, -2.0, 2.0)) : b;
        if (!(next > low && next < high))
            next = std::isinf(high) ? 4 * b : 0.5 * (low + high);
        if (next == b || next > 1e30)
            return false;
        b = next;
    }
    return false;
}

Affinities affinitiesOf(const NeighbourGraph& graph, double perplexity, Team& team)
{
    const std::int64_t n = graph.points;
    const std::int64_t used = neighboursFor(perplexity, n);
    INTERPROTO_ASSERT(used <= graph.count);
    Affinities result;
    result.perplexity = perplexity;
    std::vector<float> weights(static_cast<std::size_t>(n * used));
    std::atomic<std::int64_t> failed{0};
    team.split(n, kLeast, [&](std::int64_t begin, std::int64_t end) {
        std::vector<double> row(static_cast<std::size_t>(used));
        for (std::int64_t i = begin; i < end; ++i) {
            double beta = 0;
            failed += calibrate(graph.distances(i), used, perplexity, &beta, row.data()) ? 0 : 1;
            for (std::int64_t k = 0; k < used; ++k)
                weights[static_cast<std::size_t>(i * used + k)] = static_cast<float>(
                    row[static_cast<std::size_t>(k)] / (2 * static_cast<double>(n)));
        }
    });
    result.uncalibrated = failed;
    fillRows(graph, used, weights, team, result);
    return result;
}

}  // namespace interproto
