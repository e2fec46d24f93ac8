// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/forces.h"
#include "core/analysis/map/kernels.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace interproto {

namespace {

constexpr std::int64_t kLeast = 512;
/// Distance of grid nodes: the kernel's spectrum has fallen below a thousandth at the
/// frequencies that such a grid no longer carries. Small layouts get finer grids, they cost
/// nothing.
constexpr double kSpacing = 1.0 / 3;
constexpr double kFinestSpacing = 0.04;
constexpr std::int64_t kLeastNodes = 32;
constexpr std::int64_t kMostNodes = 2048;
/// Lengths of transforms below which one thread is quicker than waking others.
constexpr std::int64_t kSharedSize = 128;

/// The next length of which half is whole blocks, and whose transform has factors of 2, 3 and 5.
/// Rows of powers of two would fall onto the same lines of the cache.
std::int64_t goodSize(std::int64_t size)
{
    constexpr std::int64_t kStep = 2 * kGridBlock;
    for (std::int64_t n = (size + kStep - 1) / kStep * kStep;; n += kStep) {
        std::int64_t rest = n;
        for (const std::int64_t factor : {2, 3, 5})
            while (rest % factor == 0)
                rest /= factor;
        if (rest == 1 && n % 512 != 0)
            return n;
    }
}

/// A plan with its tables.
class Fft {
public:
    void setSize(std::int64_t size)
    {
        plan_ = {};
        plan_.size = static_cast<int>(size);
        std::int64_t rest = size;
        for (const int factor : {4, 2, 3, 5})
            for (; rest % factor == 0; rest /= factor)
                plan_.radix[plan_.passes++] = factor;
        INTERPROTO_ASSERT(rest == 1);
        cosine_.resize(static_cast<std::size_t>(size));
        sine_.resize(cosine_.size());
        for (std::size_t t = 0; t < cosine_.size(); ++t) {
            const double angle =
                2 * std::numbers::pi * static_cast<double>(t) / static_cast<double>(size);
            cosine_[t] = static_cast<float>(std::cos(angle));
            sine_[t] = static_cast<float>(std::sin(angle));
        }
        plan_.cosine = cosine_.data();
        plan_.sine = sine_.data();
    }
    const FftPlan& plan() const { return plan_; }

private:
    FftPlan plan_;
    std::vector<float> cosine_;
    std::vector<float> sine_;
};

/// Fourier series of the values of the spline of degree seven at the nodes: the sum over all
/// aliases of the cubic one's squared spectrum.
double squaredSeries(double angle)
{
    return (2416 + 2 * (1191 * std::cos(angle) + 120 * std::cos(2 * angle) + std::cos(3 * angle))) /
           5040;
}

/// The cubic spline's own spectrum.
double splineSpectrum(double angle)
{
    const double half = 0.5 * angle;
    const double sinc = std::abs(half) < 1e-12 ? 1 : std::sin(half) / half;
    return sinc * sinc * sinc * sinc;
}

class GridForces : public Forces {
public:
    explicit GridForces(Team& team) : team_(team) {}

    void setAffinities(const Affinities& affinities) override { affinities_ = &affinities; }

    double act(const Layout& layout, Layout& attraction, Layout& repulsion) override
    {
        attractAll(*affinities_, layout, attraction, team_);
        const auto points = static_cast<std::int64_t>(layout.size() / 2);
        chooseGrid(layout);
        spread(layout);
        const double z = convolve();
        team_.split(points, kLeast, [&](std::int64_t begin, std::int64_t end) {
            mapKernels().gather(placed(layout, begin, end), field_.data(), repulsion.data());
        });
        return z - static_cast<double>(points);
    }

private:
    /// A grid of twice the layout's extent, so that what wraps around stays out of it.
    void chooseGrid(const Layout& layout)
    {
        float low[2] = {layout[0], layout[1]};
        float high[2] = {layout[0], layout[1]};
        for (std::size_t i = 0; i < layout.size(); ++i) {
            low[i % 2] = std::min(low[i % 2], layout[i]);
            high[i % 2] = std::max(high[i % 2], layout[i]);
        }
        const double extent =
            std::max(static_cast<double>(high[0] - low[0]), static_cast<double>(high[1] - low[1]));
        if (!std::isfinite(extent))
            throw Error(ExitCode::Failed,
                        "cannot lay out the map",
                        {},
                        "its points flew apart beyond all bounds",
                        "Take a smaller --learning-rate or --exaggeration.");
        double spacing = kSpacing;
        while (spacing > kFinestSpacing && extent / spacing < kLeastNodes)
            spacing /= 2;
        while (extent / spacing > kMostNodes)
            spacing *= 1.25;
        const auto nodes =
            static_cast<std::int64_t>(std::ceil(extent / spacing)) + kSplineNodes + 1;
        const std::int64_t size = 2 * std::max(kLeastNodes, nodes);
        // Layouts grow slowly: room to spare is better than a new kernel in every iteration.
        const bool fits = spacing == spacing_ && size <= size_ && 3 * size >= 2 * size_;
        if (!fits)
            build(spacing, goodSize(size + size / 16));
        const double margin =
            0.5 * (static_cast<double>(size_ / 2 - kSplineNodes) * spacing_ - extent);
        originX_ = static_cast<float>(static_cast<double>(low[0]) - std::max(0.0, margin));
        originY_ = static_cast<float>(static_cast<double>(low[1]) - std::max(0.0, margin));
    }

    /// The kernels q, q^2 x and q^2 y on the grid, as spectra with the splines' effect taken out in
    /// the sense of least squares over all positions between nodes, and the factor of the inverse
    /// transform.
    void build(double spacing, std::int64_t size)
    {
        const c10::InferenceMode inference;
        spacing_ = spacing;
        size_ = size;
        const std::int64_t used = size / 2;
        fft_.setSize(size);
        torch::Tensor kernels = torch::empty({2, size, size}, torch::kFloat64);
        auto* data = kernels.mutable_data_ptr<double>();
        team_.split(size, 16, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t r = begin; r < end; ++r)
                for (std::int64_t c = 0; c < size; ++c) {
                    const double y = spacing * static_cast<double>(r < used ? r : r - size);
                    const double x = spacing * static_cast<double>(c < used ? c : c - size);
                    const double q = 1 / (1 + x * x + y * y);
                    data[r * size + c] = q;
                    data[(size + r) * size + c] = c == used ? 0 : q * q * x;
                }
        });
        const torch::Tensor parts = at::view_as_real(at::fft_rfft2(kernels)).contiguous();
        takeSpectra(parts.const_data_ptr<double>());
        const auto nodes = static_cast<std::size_t>(used * used);
        charges_.assign(nodes, 0.0F);
        own_.assign(static_cast<std::size_t>(team_.size() - 1), charges_);
        rowsRe_.resize(nodes);
        rowsIm_.resize(nodes);
        field_.resize(2 * nodes);
        fieldsRe_.assign(2 * nodes, 0.0F);
        fieldsIm_.assign(2 * nodes, 0.0F);
        work_.assign(static_cast<std::size_t>(team_.size()),
                     std::vector<float>(static_cast<std::size_t>(gridWorkspace(size))));
        power_.resize(static_cast<std::size_t>(used / kGridBlock));
    }

    /// Frequencies below half the size in both directions, [column][row]; the others mirror them.
    void takeSpectra(const double* parts)
    {
        const std::int64_t used = size_ / 2;
        const std::int64_t columns = used + 1;
        std::vector<double> factor(static_cast<std::size_t>(used));
        for (std::int64_t k = 0; k < used; ++k) {
            const double angle =
                2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(size_);
            const double share = splineSpectrum(angle) / squaredSeries(angle);
            factor[static_cast<std::size_t>(k)] = share * share / static_cast<double>(size_);
        }
        for (std::vector<float>* kernel : {&kernelQ_, &kernelX_, &kernelY_})
            kernel->resize(static_cast<std::size_t>(used * used));
        for (std::int64_t r = 0; r < used; ++r)
            for (std::int64_t c = 0; c < used; ++c) {
                const double f =
                    factor[static_cast<std::size_t>(r)] * factor[static_cast<std::size_t>(c)];
                // The even kernel has a real spectrum, odd ones an imaginary one; y is x
                // transposed.
                const double q = parts[2 * (r * columns + c)];
                const double x = parts[2 * ((size_ + r) * columns + c) + 1];
                kernelQ_[static_cast<std::size_t>(c * used + r)] = static_cast<float>(f * q);
                kernelX_[static_cast<std::size_t>(c * used + r)] = static_cast<float>(f * x);
                kernelY_[static_cast<std::size_t>(r * used + c)] = static_cast<float>(f * x);
            }
    }

    GridPoints placed(const Layout& layout, std::int64_t begin, std::int64_t end) const
    {
        return {layout.data(),
                begin,
                end,
                originX_,
                originY_,
                static_cast<float>(1 / spacing_),
                size_ / 2};
    }

    /// Each member spreads its points on a grid of its own; the first one's is the real one.
    void spread(const Layout& layout)
    {
        const auto points = static_cast<std::int64_t>(layout.size() / 2);
        const int members = team_.size();
        team_.run([&](int member) {
            std::vector<float>& grid =
                member == 0 ? charges_ : own_[static_cast<std::size_t>(member - 1)];
            std::fill(grid.begin(), grid.end(), 0.0F);
            mapKernels().spread(
                placed(layout, points * member / members, points * (member + 1) / members),
                grid.data());
        });
        team_.split(static_cast<std::int64_t>(charges_.size()),
                    kLeast,
                    [&](std::int64_t begin, std::int64_t end) {
                        for (const std::vector<float>& grid : own_)
                            for (auto i = static_cast<std::size_t>(begin);
                                 i < static_cast<std::size_t>(end);
                                 ++i)
                                charges_[i] += grid[i];
                    });
    }

    /// Both fields at once, as real and imaginary part; returns Z with the pairs of a point with
    /// itself, by Parseval's theorem.
    double convolve()
    {
        GridConvolution grid{};
        grid.plan = fft_.plan();
        grid.used = size_ / 2;
        grid.charges = charges_.data();
        grid.rowsRe = rowsRe_.data();
        grid.rowsIm = rowsIm_.data();
        grid.kernelQ = kernelQ_.data();
        grid.kernelX = kernelX_.data();
        grid.kernelY = kernelY_.data();
        grid.fieldsRe = fieldsRe_.data();
        grid.fieldsIm = fieldsIm_.data();
        grid.field = field_.data();
        const std::int64_t blocks = grid.used / kGridBlock;
        const int members = size_ < kSharedSize ? 1 : team_.size();
        const MapKernels& kernels = mapKernels();
        const auto pass = [&](auto&& work) {
            const auto part = [&](int member) {
                work(blocks * member / members,
                     blocks * (member + 1) / members,
                     work_[static_cast<std::size_t>(member)].data());
            };
            if (members == 1)
                part(0);
            else
                team_.run(part);
        };
        pass([&](std::int64_t begin, std::int64_t end, float* work) {
            kernels.transformColumns(grid, begin, end, work);
        });
        pass([&](std::int64_t begin, std::int64_t end, float* work) {
            kernels.convolveRows(grid, begin, end, work, power_.data());
        });
        pass([&](std::int64_t begin, std::int64_t end, float* work) {
            kernels.transformBack(grid, begin, end, work);
        });
        return std::accumulate(power_.begin(), power_.end(), 0.0);
    }

    Team& team_;
    const Affinities* affinities_ = nullptr;
    double spacing_ = 0;
    std::int64_t size_ = 0;
    float originX_ = 0;
    float originY_ = 0;
    Fft fft_;
    std::vector<float> kernelQ_;
    std::vector<float> kernelX_;
    std::vector<float> kernelY_;
    std::vector<float> charges_;
    std::vector<std::vector<float>> own_;
    std::vector<float> rowsRe_;
    std::vector<float> rowsIm_;
    std::vector<float> fieldsRe_;
    std::vector<float> fieldsIm_;
    std::vector<float> field_;  ///< force in x and in y of each node
    std::vector<std::vector<float>> work_;
    std::vector<double> power_;
};

}  // namespace

std::unique_ptr<Forces> makeGridForces(Team& team)
{
    return std::make_unique<GridForces>(team);
}

}  // namespace interproto
