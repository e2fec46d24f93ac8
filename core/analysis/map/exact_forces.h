// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/forces.h"
#include "core/analysis/map/kernels.h"

namespace interproto {

/// Repulsion of all pairs, each computed once, in square tiles shared out among the team.
class AllPairs {
public:
    AllPairs(Team& team, const MapKernels& kernels = mapKernels()) : team_(team), kernels_(kernels)
    {
    }

    /// sum of q^2 (y_i - y_j) into `repulsion`; returns Z.
    double repel(const Layout& layout, Layout& repulsion);

private:
    struct Sums {
        std::vector<float> x;
        std::vector<float> y;
        double q = 0;
    };

    void arrange(std::int64_t points);
    void repelPart(int member, int members);

    Team& team_;
    const MapKernels& kernels_;
    std::int64_t points_ = 0;
    std::int64_t padded_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> tiles_;
    std::vector<float> x_;
    std::vector<float> y_;
    std::vector<Sums> sums_;
};

}  // namespace interproto
