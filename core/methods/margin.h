// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

/// The steps that margin heads are made of.
namespace interproto {

/// Cosines of the own classes, [B, 1]. Taken out first, a margin costs B values instead of B x C.
torch::Tensor ownCosines(const torch::Tensor& cosines, const torch::Tensor& labels);

/// cos(theta + m) from cos(theta), safe at cosines of +-1, without the line beyond pi - m.
torch::Tensor shiftedCosine(const torch::Tensor& cosine, double margin);

/// ArcFace's target: the shifted cosine, and beyond pi - m, where the angle plus margin would turn
/// back, the straight line c - m sin m.
torch::Tensor arcTarget(const torch::Tensor& cosine, double margin);

/// scale * cosines with the own classes' places taken by `target` [B, 1].
torch::Tensor scaledWith(const torch::Tensor& cosines,
                         const torch::Tensor& labels,
                         const torch::Tensor& target,
                         double scale);

/// What counts for a hard class in place of its cosine c: c (linear + square c) + constant.
struct HardRule {
    torch::Tensor linear;  ///< a scalar, without gradient
    double square = 0;
    double constant = 0;
};

/// Cosines above `threshold` [B, 1] by the rule, the others as they are. The mask has no gradient.
torch::Tensor reweighed(const torch::Tensor& cosines,
                        const torch::Tensor& threshold,
                        const HardRule& rule);

}  // namespace interproto
