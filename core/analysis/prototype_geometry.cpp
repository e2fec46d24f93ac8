// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/prototype_geometry.h"

#include "core/base/random.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace interproto {

namespace {

constexpr std::int64_t kBlock = 1024;
constexpr std::int64_t kBins = 180;

double degrees(double cosine)
{
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

torch::Tensor numbers(const std::vector<std::int64_t>& values)
{
    return torch::tensor(values, torch::kInt64);
}

/// Pairs of each row of `rows` with each of `others`, into a histogram.
void addPairs(const torch::Tensor& rows, const torch::Tensor& others, AngleCounts& into)
{
    torch::Tensor counts = torch::zeros({kBins}, torch::kInt64);
    double sum = 0;
    for (std::int64_t begin = 0; begin < rows.size(0); begin += kBlock) {
        const std::int64_t size = std::min(kBlock, rows.size(0) - begin);
        const torch::Tensor cosine = rows.narrow(0, begin, size).mm(others.t()).clamp_(-1, 1);
        sum += cosine.sum(torch::kFloat64).item<double>();
        const torch::Tensor bin =
            cosine.acos_().mul_(kBins / std::numbers::pi).to(torch::kInt64).clamp_(0, kBins - 1);
        counts += at::bincount(bin.view(-1), {}, kBins);
    }
    into.pairs = rows.size(0) * others.size(0);
    into.meanCosine = into.pairs > 0 ? sum / static_cast<double>(into.pairs) : 0;
    const auto* data = counts.const_data_ptr<std::int64_t>();
    std::copy(data, data + kBins, into.counts.begin());
}

/// Takes the pairs of rows with themselves out again; they lie at an angle of about 0.
void removeSelves(std::int64_t rows, AngleCounts& from)
{
    const auto pairs = static_cast<double>(from.pairs);
    const auto left = from.pairs - rows;
    for (std::int64_t& count : from.counts) {
        const std::int64_t taken = std::min(count, rows);
        count -= taken;
        rows -= taken;
        if (rows == 0)
            break;
    }
    from.meanCosine = left > 0 ? (from.meanCosine * pairs - (pairs - static_cast<double>(left))) /
                                     static_cast<double>(left)
                               : 0;
    from.pairs = left;
}

}  // namespace

double effectiveRank(const torch::Tensor& rows)
{
    const c10::InferenceMode inference;
    const torch::Tensor x = rows.to(torch::kFloat32);
    const torch::Tensor gram = x.size(0) < x.size(1) ? x.mm(x.t()) : x.t().mm(x);
    torch::Tensor value = at::linalg_eigvalsh(gram.to(torch::kFloat64)).clamp_min(0);
    value = value / value.sum();
    return std::exp(-at::xlogy(value, value).sum().item<double>());
}

ChildGeometry childGeometry(const torch::Tensor& prototypes,
                            const std::vector<std::int64_t>& children)
{
    ChildGeometry found;
    found.children = static_cast<std::int64_t>(children.size());
    if (found.children < 2)
        return found;
    const c10::InferenceMode inference;
    const torch::Tensor rows =
        prototypes.index_select(0, numbers(children).to(prototypes.device())).cpu();
    double sum = 0;
    double square = 0;
    double nearest = 0;
    double closest = -1;
    for (std::int64_t begin = 0; begin < found.children; begin += kBlock) {
        const std::int64_t size = std::min(kBlock, found.children - begin);
        torch::Tensor cosine = rows.narrow(0, begin, size).mm(rows.t());
        cosine.diagonal(begin).zero_();
        sum += cosine.sum(torch::kFloat64).item<double>();
        square += cosine.square().sum(torch::kFloat64).item<double>();
        cosine.diagonal(begin).fill_(-2);
        const torch::Tensor best = cosine.amax(1).clamp_(-1, 1).to(torch::kFloat64);
        nearest += best.acos().sum().item<double>() * 180 / std::numbers::pi;
        closest = std::max(closest, best.max().item<double>());
    }
    const auto n = static_cast<double>(found.children);
    found.meanCosine = sum / (n * (n - 1));
    found.meanSquare = square / (n * (n - 1));
    found.nearestAngle = nearest / n;
    found.closestAngle = degrees(closest);
    found.effectiveRank = effectiveRank(rows);
    return found;
}

AngleHistograms angleHistograms(const torch::Tensor& prototypes,
                                const std::vector<std::int64_t>& children,
                                std::uint64_t seed)
{
    const c10::InferenceMode inference;
    std::vector<bool> isChild(static_cast<std::size_t>(prototypes.size(0)));
    for (const std::int64_t child : children)
        isChild[static_cast<std::size_t>(child)] = true;
    std::vector<std::int64_t> adults;
    for (std::size_t i = 0; i < isChild.size(); ++i)
        if (!isChild[i])
            adults.push_back(static_cast<std::int64_t>(i));
    AngleHistograms found;
    const torch::Tensor young = prototypes.index_select(0, numbers(children));
    const torch::Tensor old = prototypes.index_select(0, numbers(adults));
    addPairs(young, young, found.children);
    removeSelves(young.size(0), found.children);
    addPairs(young, old, found.between);
    found.isSampled = old.size(0) > AngleHistograms::kSample;
    torch::Tensor drawn = old;
    if (found.isSampled) {
        Random random(seedFor(seed, 5));
        random.shuffle(adults);
        adults.resize(static_cast<std::size_t>(AngleHistograms::kSample));
        drawn = prototypes.index_select(0, numbers(adults));
    }
    addPairs(drawn, old, found.adults);
    removeSelves(drawn.size(0), found.adults);
    return found;
}

}  // namespace interproto
