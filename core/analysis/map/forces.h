// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/affinities.h"
#include "core/analysis/map/start.h"

#include <torch/types.h>

#include <memory>

namespace interproto {

/// The forces between the points of a layout, with q = 1 / (1 + distance^2). The gradient of
/// KL(P || Q) is 4 (attraction - repulsion / Z).
class Forces {
public:
    virtual ~Forces() = default;
    /// sum of p q (y_i - y_j) into `attraction` and sum of q^2 (y_i - y_j) into `repulsion`, two
    /// numbers a point; returns Z, the sum of q over all ordered pairs.
    virtual double act(const Layout& layout, Layout& attraction, Layout& repulsion) = 0;
    virtual void setAffinities(const Affinities& affinities) = 0;
};

/// Repulsion by summing over all pairs.
std::unique_ptr<Forces> makeExactForces(Team& team);
/// Repulsion by convolution on a grid: points become splines, FFTs multiply them with the kernel.
/// Forces are within about half a percent of the exact ones; cost grows with the layout's area.
std::unique_ptr<Forces> makeGridForces(Team& team);
/// All pairs in blocks by LibTorch, on a GPU or anywhere else. On a GPU sums run in any order, so
/// layouts repeat only statistically.
std::unique_ptr<Forces> makeTorchForces(torch::Device device);

/// sum of p q (y_i - y_j), shared by the ways of repelling on the CPU.
void attractAll(const Affinities& affinities, const Layout& layout, Layout& attraction, Team& team);

}  // namespace interproto
