// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/exact_forces.h"

#include "core/base/error.h"

#include <algorithm>

namespace interproto {

namespace {

constexpr std::int64_t kTile = 256;
/// Points below which one thread is quicker than waking others.
constexpr std::int64_t kLeastShared = 512;
constexpr std::int64_t kLeast = 256;

class ExactForces : public Forces {
public:
    explicit ExactForces(Team& team) : team_(team), pairs_(team) {}

    double act(const Layout& layout, Layout& attraction, Layout& repulsion) override
    {
        attractAll(*affinities_, layout, attraction, team_);
        return pairs_.repel(layout, repulsion);
    }
    void setAffinities(const Affinities& affinities) override { affinities_ = &affinities; }

private:
    Team& team_;
    AllPairs pairs_;
    const Affinities* affinities_ = nullptr;
};

}  // namespace

void AllPairs::arrange(std::int64_t points)
{
    if (points == points_)
        return;
    points_ = points;
    const std::int64_t tiles = (points + kTile - 1) / kTile;
    padded_ = tiles * kTile;
    x_.assign(static_cast<std::size_t>(padded_), kFarAway);
    y_.assign(static_cast<std::size_t>(padded_), kFarAway);
    tiles_.clear();
    for (std::int64_t i = 0; i < tiles; ++i)
        for (std::int64_t j = i; j < tiles; ++j)
            tiles_.emplace_back(i, j);
    const int members = points < kLeastShared ? 1 : team_.size();
    sums_.assign(static_cast<std::size_t>(members), {});
    for (Sums& sums : sums_) {
        sums.x.resize(static_cast<std::size_t>(padded_));
        sums.y.resize(static_cast<std::size_t>(padded_));
    }
}

void AllPairs::repelPart(int member, int members)
{
    Sums& sums = sums_[static_cast<std::size_t>(member)];
    std::fill(sums.x.begin(), sums.x.end(), 0.0F);
    std::fill(sums.y.begin(), sums.y.end(), 0.0F);
    sums.q = 0;
    const std::size_t begin =
        tiles_.size() * static_cast<std::size_t>(member) / static_cast<std::size_t>(members);
    const std::size_t end =
        tiles_.size() * static_cast<std::size_t>(member + 1) / static_cast<std::size_t>(members);
    for (std::size_t t = begin; t < end; ++t) {
        const auto [i, j] = tiles_[t];
        RepelTile tile{};
        tile.x = x_.data();
        tile.y = y_.data();
        tile.fx = sums.x.data();
        tile.fy = sums.y.data();
        tile.i0 = i * kTile;
        tile.i1 = std::min(points_, tile.i0 + kTile);
        tile.j0 = j * kTile;
        // Whole vectors of the widest kind; what is beyond the points is far away.
        tile.j1 = std::min((points_ + 15) / 16 * 16, tile.j0 + kTile);
        tile.isMirrored = i != j;
        sums.q += (tile.isMirrored ? 2 : 1) * kernels_.repel(tile);
    }
}

double AllPairs::repel(const Layout& layout, Layout& repulsion)
{
    arrange(static_cast<std::int64_t>(layout.size() / 2));
    for (std::size_t i = 0; i < static_cast<std::size_t>(points_); ++i) {
        x_[i] = layout[2 * i];
        y_[i] = layout[2 * i + 1];
    }
    const int members = static_cast<int>(sums_.size());
    if (members == 1)
        repelPart(0, 1);
    else
        team_.run([&](int member) { repelPart(member, members); });
    double z = -static_cast<double>(points_);  // a point is no pair with itself
    for (const Sums& sums : sums_)
        z += sums.q;
    for (std::size_t i = 0; i < static_cast<std::size_t>(points_); ++i) {
        float x = 0;
        float y = 0;
        for (const Sums& sums : sums_) {
            x += sums.x[i];
            y += sums.y[i];
        }
        repulsion[2 * i] = x;
        repulsion[2 * i + 1] = y;
    }
    return z;
}

void attractAll(const Affinities& affinities, const Layout& layout, Layout& attraction, Team& team)
{
    const auto points = static_cast<std::int64_t>(layout.size() / 2);
    team.split(points, kLeast, [&](std::int64_t begin, std::int64_t end) {
        mapKernels().attract({affinities.first.data(),
                              affinities.column.data(),
                              affinities.weight.data(),
                              layout.data(),
                              attraction.data(),
                              begin,
                              end});
    });
}

std::unique_ptr<Forces> makeExactForces(Team& team)
{
    return std::make_unique<ExactForces>(team);
}

}  // namespace interproto
