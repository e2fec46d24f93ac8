// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/neighbours.h"

#include "core/analysis/map/candidates.h"
#include "core/analysis/map/kernels.h"
#include "core/base/error.h"
#include "core/nets/parallel.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace interproto {

namespace {

constexpr std::int64_t kBlock = Candidates::kBlock;
/// Rounding of a float32 dot product summed in lanes, relative to the lengths of its factors.
constexpr double kFloatError = 4e-6;
/// Half a unit in the last place of a bfloat16 number.
constexpr double kBFloatError = 1.0 / 512;
/// Points from which products in bfloat16 pay.
constexpr std::int64_t kBFloatPoints = 4096;

bool cpuMultipliesBFloat16()
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

[[noreturn]] void stopNow()
{
    throw Error(ExitCode::Stopped, "stopped while looking for neighbours", {}, {});
}

/// How wrong a closeness of each point may be.
std::vector<float> closenessErrors(const torch::Tensor& rows, const torch::Tensor& factors)
{
    const torch::Tensor length = rows.norm(2, 1);
    const double longest = length.max().item<double>();
    torch::Tensor error = length * (kFloatError * longest) + kFloatError * longest * longest;
    if (factors.scalar_type() == torch::kBFloat16) {
        const torch::Tensor lost = (rows - factors.to(torch::kFloat32)).norm(2, 1);
        error += (lost * longest + length * lost.max().item<double>()) * (1 + kBFloatError);
        error += length * (longest * kBFloatError);
    }
    error = error.contiguous();
    const auto* data = error.const_data_ptr<float>();
    return {data, data + error.numel()};
}

/// Two blocks of points and the products between them.
struct Tile {
    std::int64_t first;   ///< block of the rows
    std::int64_t second;  ///< block of the columns, not before first
};

std::vector<Tile> tilesOf(std::int64_t points)
{
    const std::int64_t blocks = (points + kBlock - 1) / kBlock;
    std::vector<Tile> tiles;
    // Along diagonals, so that threads rarely want the same block.
    for (std::int64_t apart = 0; apart < blocks; ++apart)
        for (std::int64_t first = 0; first + apart < blocks; ++first)
            tiles.push_back({first, first + apart});
    return tiles;
}

/// Points [begin, begin + size) of a block.
struct Range {
    std::int64_t begin;
    std::int64_t size;
};

/// Products of two blocks of points; for one thread.
class BlockProducts {
public:
    virtual ~BlockProducts() = default;
    /// [rows.size, columns.size], rows kBlock apart; valid until the next call.
    virtual const float* of(const Range& rows, const Range& columns) = 0;
};

/// In float32, by our own kernel: it runs on the thread that calls it, and the columns are packed
/// once, where the library packs them with every product.
class FloatProducts : public BlockProducts {
public:
    FloatProducts(const torch::Tensor& rows, const std::vector<float>& panels)
        : rows_(rows.const_data_ptr<float>()),
          width_(rows.size(1)),
          panels_(panels),
          products_(static_cast<std::size_t>(kBlock * kBlock))
    {
    }

    const float* of(const Range& rows, const Range& columns) override
    {
        const MapKernels& kernels = mapKernels();
        const std::int64_t panels = (columns.size + kernels.panel - 1) / kernels.panel;
        kernels.multiply({rows_ + rows.begin * width_,
                          width_,
                          rows.size,
                          panels_.data() + columns.begin * width_,
                          panels * kernels.panel,
                          products_.data(),
                          kBlock});
        return products_.data();
    }

private:
    const float* rows_;
    std::int64_t width_;
    const std::vector<float>& panels_;
    std::vector<float> products_;
};

/// In bfloat16, by the library.
class BFloatProducts : public BlockProducts {
public:
    explicit BFloatProducts(const torch::Tensor& factors)
        : factors_(factors),
          products_(torch::empty({kBlock, kBlock}, factors.options())),
          values_(torch::empty({kBlock, kBlock}))
    {
    }

    const float* of(const Range& rows, const Range& columns) override
    {
        torch::Tensor products = products_.narrow(0, 0, rows.size).narrow(1, 0, columns.size);
        at::mm_out(products,
                   factors_.narrow(0, rows.begin, rows.size),
                   factors_.narrow(0, columns.begin, columns.size).t());
        values_.narrow(0, 0, rows.size).narrow(1, 0, columns.size).copy_(products);
        return values_.const_data_ptr<float>();
    }

private:
    const torch::Tensor& factors_;
    torch::Tensor products_;
    torch::Tensor values_;
};

/// All points as columns for MapKernels::multiply.
std::vector<float> packedColumns(const torch::Tensor& rows)
{
    const std::int64_t panel = mapKernels().panel;
    const std::int64_t points = rows.size(0);
    const std::int64_t width = rows.size(1);
    const std::int64_t panels = (points + panel - 1) / panel;
    const auto* data = rows.const_data_ptr<float>();
    std::vector<float> packed(static_cast<std::size_t>(panels * panel * width));
    parallelFor(0, panels, 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t p = begin; p < end; ++p)
            for (std::int64_t c = 0; c < std::min(panel, points - p * panel); ++c)
                for (std::int64_t k = 0; k < width; ++k)
                    packed[static_cast<std::size_t>((p * width + k) * panel + c)] =
                        data[(p * panel + c) * width + k];
    });
    return packed;
}

/// One thread's work on tiles.
class TileScan {
public:
    TileScan(std::int64_t points,
             BlockProducts& products,
             const std::vector<float>& minusHalf,
             Candidates& into)
        : points_(points),
          products_(products),
          minusHalf_(minusHalf),
          into_(into),
          places_(kBlock),
          sums_(kBlock)
    {
    }

    void scan(const Tile& tile)
    {
        const Range rows = rangeOf(tile.first);
        const Range columns = rangeOf(tile.second);
        const float* data = products_.of(rows, columns);
        {
            const std::lock_guard held(into_.lock(tile.first));
            for (std::int64_t r = 0; r < rows.size; ++r)
                keepInRow(data + r * kBlock, rows.begin + r, columns);
        }
        if (tile.first == tile.second)
            return;
        const std::lock_guard held(into_.lock(tile.second));
        for (std::int64_t r = 0; r < rows.size; ++r)
            keepInColumns(data + r * kBlock, rows.begin + r, columns);
    }

private:
    Range rangeOf(std::int64_t block) const
    {
        const std::int64_t begin = block * kBlock;
        return {begin, std::min(kBlock, points_ - begin)};
    }

    void keepInRow(const float* values, std::int64_t point, const Range& columns)
    {
        const int found = mapKernels().above(values,
                                             minusHalf_.data() + columns.begin,
                                             minusHalf_[static_cast<std::size_t>(point)],
                                             into_.least()[point],
                                             static_cast<int>(columns.size),
                                             places_.data(),
                                             sums_.data());
        for (std::size_t f = 0; f < static_cast<std::size_t>(found); ++f)
            into_.add(point, static_cast<std::int32_t>(columns.begin + places_[f]), sums_[f]);
    }

    void keepInColumns(const float* values, std::int64_t point, const Range& columns)
    {
        const int found = mapKernels().aboveEach(values,
                                                 minusHalf_.data() + columns.begin,
                                                 minusHalf_[static_cast<std::size_t>(point)],
                                                 into_.least() + columns.begin,
                                                 static_cast<int>(columns.size),
                                                 places_.data(),
                                                 sums_.data());
        for (std::size_t f = 0; f < static_cast<std::size_t>(found); ++f)
            into_.add(columns.begin + places_[f], static_cast<std::int32_t>(point), sums_[f]);
    }

    std::int64_t points_;
    BlockProducts& products_;
    const std::vector<float>& minusHalf_;
    Candidates& into_;
    std::vector<std::int32_t> places_;
    std::vector<float> sums_;
};

/// On a GPU: whole rows of products, a little more than the nearest of each, and double precision
/// for the rest.
void collectOnDevice(const torch::Tensor& rows,
                     std::int64_t count,
                     torch::Device device,
                     ProgressMeter& meter,
                     const std::stop_token& stop,
                     Candidates& into)
{
    constexpr std::int64_t kRowsAtOnce = 2048;
    constexpr std::int64_t kMore = 16;
    const torch::Tensor all = rows.to(device);
    const torch::Tensor minusHalf = all.square().sum(1).mul(-0.5);
    const std::int64_t points = rows.size(0);
    const std::int64_t wanted = std::min(points, count + 1 + kMore);
    for (std::int64_t begin = 0; begin < points; begin += kRowsAtOnce) {
        if (stop.stop_requested())
            stopNow();
        const std::int64_t size = std::min(kRowsAtOnce, points - begin);
        const torch::Tensor closeness = all.narrow(0, begin, size).mm(all.t()) + minusHalf +
                                        minusHalf.narrow(0, begin, size).unsqueeze(1);
        const auto [value, place] = closeness.topk(wanted, 1);
        const torch::Tensor values = value.cpu().contiguous();
        const torch::Tensor places = place.cpu().to(torch::kInt32).contiguous();
        for (std::int64_t r = 0; r < size; ++r)
            for (std::int64_t k = 0; k < wanted; ++k)
                into.add(begin + r,
                         places.const_data_ptr<std::int32_t>()[r * wanted + k],
                         values.const_data_ptr<float>()[r * wanted + k]);
        meter.advance(size);
    }
}

void collectOnCpu(const torch::Tensor& factors,
                  const std::vector<float>& minusHalf,
                  ProgressMeter& meter,
                  const std::stop_token& stop,
                  Candidates& into)
{
    const std::vector<Tile> tiles = tilesOf(factors.size(0));
    meter.setTotal(static_cast<std::int64_t>(tiles.size()));
    std::atomic<std::size_t> next{0};
    std::mutex told;
    // Which thread takes which tile is open: the nearest are the nearest in any order.
    const auto scanAll = [&](BlockProducts& products) {
        TileScan scan(factors.size(0), products, minusHalf, into);
        for (std::size_t t = next++; t < tiles.size() && !stop.stop_requested(); t = next++) {
            scan.scan(tiles[t]);
            const std::lock_guard held(told);
            meter.advance();
        }
    };
    if (factors.scalar_type() == torch::kFloat32) {
        const std::vector<float> panels = packedColumns(factors);
        parallelFor(0, at::get_num_threads(), 1, [&](std::int64_t, std::int64_t) {
            FloatProducts products(factors, panels);
            scanAll(products);
        });
    } else {
        BFloatProducts products(factors);  // on the library's threads
        scanAll(products);
    }
    if (stop.stop_requested())
        stopNow();
}

NeighbourGraph findNearest(const torch::Tensor& rows,
                           std::int64_t count,
                           torch::Device device,
                           ProductType products,
                           const ProgressReport& progress,
                           const std::stop_token& stop)
{
    INTERPROTO_ASSERT(rows.dim() == 2 && rows.scalar_type() == torch::kFloat32 &&
                      rows.is_contiguous() && rows.device().is_cpu());
    const c10::InferenceMode inference;
    const bool small = products == ProductType::BFloat16 && device.is_cpu();
    const torch::Tensor factors = small ? rows.to(torch::kBFloat16) : rows;
    Candidates candidates(rows, count, closenessErrors(rows, factors));
    ProgressMeter meter(
        "neighbours", device.is_cpu() ? "blocks" : "points", rows.size(0), progress);
    if (!device.is_cpu()) {
        collectOnDevice(rows, count, device, meter, stop, candidates);
    } else {
        std::vector<float> minusHalf(static_cast<std::size_t>(rows.size(0)));
        const std::vector<double> exact = halfSquares(rows);
        std::transform(exact.begin(), exact.end(), minusHalf.begin(), [](double value) {
            return static_cast<float>(-value);
        });
        collectOnCpu(factors, minusHalf, meter, stop, candidates);
    }
    meter.finish();
    return candidates.nearest(small);
}

}  // namespace

NeighbourGraph exactNeighbours(const torch::Tensor& rows,
                               std::int64_t count,
                               torch::Device device,
                               const ProgressReport& progress,
                               std::stop_token stop)
{
    const bool small = cpuMultipliesBFloat16() && rows.size(0) >= kBFloatPoints;
    return findNearest(
        rows, count, device, small ? ProductType::BFloat16 : ProductType::Float32, progress, stop);
}

NeighbourGraph exactNeighbours(const torch::Tensor& rows,
                               std::int64_t count,
                               ProductType products,
                               const ProgressReport& progress,
                               std::stop_token stop)
{
    if (products == ProductType::Auto)
        return exactNeighbours(rows, count, torch::kCPU, progress, stop);
    return findNearest(rows, count, torch::kCPU, products, progress, stop);
}

}  // namespace interproto
