// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/forces.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>

namespace interproto {

namespace {

/// Pairs whose differences are in memory at once.
constexpr std::int64_t kPairsAtOnce = std::int64_t(1) << 26;

class TorchForces : public Forces {
public:
    explicit TorchForces(torch::Device device) : device_(device) {}

    void setAffinities(const Affinities& affinities) override
    {
        const auto edges = static_cast<std::int64_t>(affinities.column.size());
        const auto points = static_cast<std::int64_t>(affinities.first.size()) - 1;
        column_ = torch::from_blob(
                      const_cast<std::int32_t*>(affinities.column.data()), {edges}, torch::kInt32)
                      .to(device_, torch::kInt64);
        weight_ = torch::from_blob(const_cast<float*>(affinities.weight.data()), {edges})
                      .to(device_, torch::kFloat32, false, true);
        const torch::Tensor first = torch::from_blob(
            const_cast<std::int64_t*>(affinities.first.data()), {points + 1}, torch::kInt64);
        row_ = torch::arange(points).repeat_interleave(first.diff()).to(device_);
    }

    double act(const Layout& layout, Layout& attraction, Layout& repulsion) override
    {
        const c10::InferenceMode inference;
        const auto points = static_cast<std::int64_t>(layout.size() / 2);
        const torch::Tensor y =
            torch::from_blob(const_cast<float*>(layout.data()), {points, 2}).to(device_);
        give(attract(y), attraction);
        torch::Tensor force = torch::empty_like(y);
        const double z = repel(y, force);
        give(force, repulsion);
        return z;
    }

private:
    torch::Tensor attract(const torch::Tensor& y) const
    {
        const torch::Tensor apart = y.index_select(0, row_) - y.index_select(0, column_);
        const torch::Tensor w = weight_ / (apart.square().sum(1) + 1);
        return torch::zeros_like(y).index_add_(0, row_, apart * w.unsqueeze(1));
    }

    /// In blocks of rows, coordinate by coordinate: no cancellation, no N x N matrix.
    static double repel(const torch::Tensor& y, torch::Tensor& force)
    {
        const std::int64_t points = y.size(0);
        const std::int64_t atOnce = std::max<std::int64_t>(1, kPairsAtOnce / points);
        const torch::Tensor xs = y.select(1, 0).contiguous();
        const torch::Tensor ys = y.select(1, 1).contiguous();
        torch::Tensor z = torch::zeros({}, y.options().dtype(torch::kFloat64));
        for (std::int64_t begin = 0; begin < points; begin += atOnce) {
            const std::int64_t size = std::min(atOnce, points - begin);
            const torch::Tensor dx = xs.narrow(0, begin, size).unsqueeze(1) - xs;
            const torch::Tensor dy = ys.narrow(0, begin, size).unsqueeze(1) - ys;
            torch::Tensor q = dx.square().addcmul_(dy, dy).add_(1).reciprocal_();
            z += q.sum(torch::kFloat64);
            q.square_();
            force.narrow(0, begin, size).select(1, 0).copy_((q * dx).sum(1));
            force.narrow(0, begin, size).select(1, 1).copy_(q.mul_(dy).sum(1));
        }
        return z.item<double>() - static_cast<double>(points);
    }

    static void give(const torch::Tensor& from, Layout& into)
    {
        const torch::Tensor here = from.cpu().contiguous();
        std::memcpy(into.data(), here.const_data_ptr<float>(), into.size() * sizeof(float));
    }

    torch::Device device_;
    torch::Tensor row_;
    torch::Tensor column_;
    torch::Tensor weight_;
};

}  // namespace

std::unique_ptr<Forces> makeTorchForces(torch::Device device)
{
    return std::make_unique<TorchForces>(device);
}

}  // namespace interproto
