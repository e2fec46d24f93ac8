// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/start.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

/// Directions carried along besides the wanted ones, and rounds: enough for pictures and for start
/// points, where the last digits do not count.
constexpr std::int64_t kSpareAxes = 8;
constexpr int kRounds = 6;
/// Up to so many numbers a row the spectrum is computed whole once axes are many.
constexpr std::int64_t kWholeSpectrum = 16;

torch::Tensor centred(const torch::Tensor& rows)
{
    return rows - rows.mean(0, true);
}

torch::Tensor randomMatrix(std::int64_t rows, std::int64_t columns, std::uint64_t seed)
{
    torch::Tensor matrix = torch::empty({rows, columns});
    Random random(seedFor(seed, 1));
    auto* data = matrix.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < matrix.numel(); ++i)
        data[i] = static_cast<float>(random.normal());
    return matrix;
}

/// Each column with its largest entry positive.
torch::Tensor withFixedSigns(const torch::Tensor& axes)
{
    const torch::Tensor place = axes.abs().argmax(0, true);
    const torch::Tensor sign = axes.gather(0, place).sign();
    return (axes * torch::where(sign == 0, torch::ones_like(sign), sign)).contiguous();
}

torch::Tensor bySubspace(const torch::Tensor& x, std::int64_t count, std::uint64_t seed)
{
    const std::int64_t width = x.size(1);
    const std::int64_t carried = std::min(width, count + kSpareAxes);
    torch::Tensor axes = randomMatrix(width, carried, seed);
    for (int round = 0; round < kRounds; ++round)
        axes = std::get<0>(at::linalg_qr(x.t().mm(x.mm(axes))));
    const torch::Tensor image = x.mm(axes);
    const auto [value, vector] = at::linalg_eigh(image.t().mm(image));
    return axes.mm(vector.flip(1).narrow(1, 0, count));
}

torch::Tensor byWholeSpectrum(const torch::Tensor& x, std::int64_t count)
{
    const auto [value, vector] = at::linalg_eigh(x.t().mm(x));
    return vector.flip(1).narrow(1, 0, count);
}

}  // namespace

torch::Tensor principalAxes(const torch::Tensor& rows, std::int64_t count, std::uint64_t seed)
{
    INTERPROTO_ASSERT(count >= 1 && count <= rows.size(1));
    const torch::Tensor x = centred(rows);
    return withFixedSigns(count > kWholeSpectrum ? byWholeSpectrum(x, count)
                                                 : bySubspace(x, count, seed));
}

torch::Tensor reduced(const torch::Tensor& rows, std::int64_t count, std::uint64_t seed)
{
    return centred(rows).mm(principalAxes(rows, count, seed)).contiguous();
}

torch::Tensor principalPlaces(const torch::Tensor& rows, std::uint64_t seed)
{
    const torch::Tensor places = reduced(rows, std::min<std::int64_t>(2, rows.size(1)), seed);
    const double spread = places.select(1, 0).square().mean().sqrt().item<double>();
    return places * (spread > 0 ? kStartSpread / spread : 0.0);
}

Layout principalStart(const torch::Tensor& places, std::uint64_t seed)
{
    const std::int64_t axes = places.size(1);
    Layout layout(static_cast<std::size_t>(2 * places.size(0)), 0.0F);
    const auto* data = places.const_data_ptr<float>();
    Random random(seedFor(seed, 2));
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const auto point = static_cast<std::int64_t>(i / 2);
        const auto axis = static_cast<std::int64_t>(i % 2);
        const double place = axis < axes ? static_cast<double>(data[point * axes + axis]) : 0;
        layout[i] = static_cast<float>(place + 0.01 * kStartSpread * random.normal());
    }
    return layout;
}

Layout alignedStart(Layout previous, const NeighbourGraph& graph, std::uint64_t seed)
{
    INTERPROTO_ASSERT(static_cast<std::int64_t>(previous.size()) == 2 * graph.points);
    constexpr std::int64_t kNearest = 5;
    const auto isPlaced = [&](const Layout& layout, std::int64_t i) {
        const auto at = static_cast<std::size_t>(2 * i);
        return std::isfinite(layout[at]) && std::isfinite(layout[at + 1]);
    };
    Random random(seedFor(seed, 3));
    Layout start = previous;
    for (std::int64_t i = 0; i < graph.points; ++i) {
        if (isPlaced(previous, i))
            continue;
        double sumX = 0;
        double sumY = 0;
        std::int64_t found = 0;
        for (std::int64_t k = 0; k < graph.count && found < kNearest; ++k) {
            const std::int64_t j = graph.row(i)[k];
            if (!isPlaced(previous, j))
                continue;
            sumX += static_cast<double>(previous[static_cast<std::size_t>(2 * j)]);
            sumY += static_cast<double>(previous[static_cast<std::size_t>(2 * j + 1)]);
            ++found;
        }
        const double share = 1.0 / static_cast<double>(std::max<std::int64_t>(1, found));
        start[static_cast<std::size_t>(2 * i)] =
            static_cast<float>(sumX * share + 0.01 * random.normal());
        start[static_cast<std::size_t>(2 * i + 1)] =
            static_cast<float>(sumY * share + 0.01 * random.normal());
    }
    return start;
}

}  // namespace interproto
