// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace interproto {

/// How a head keeps its class weights, and so its file.
enum class WeightLayout {
    Columns,  ///< [E, C], a column a class: ArcFace, CurricularFace
    Rows      ///< [C, E], a row a class: CosFace, MV-AM, BroadFace
};

/// Cosines [B, C] between rows [B, E], taken as unit, and the class weights, which need not be. The
/// norms divide the cosines instead of the weights, so no unit copy of the weights is made:
/// forward and backward together hold one buffer of the weights' size, their gradient, where the
/// plain formulation holds five. A class of zero weights has cosine 0 to everything.
torch::Tensor classCosines(const torch::Tensor& rows,
                           const torch::Tensor& weights,
                           WeightLayout layout);

/// Unit vectors of the classes as rows [n, E]: of all, or of `ids`. Zero weights stay zero.
torch::Tensor classRows(const torch::Tensor& weights, WeightLayout layout);
torch::Tensor classRows(const torch::Tensor& weights,
                        WeightLayout layout,
                        const torch::Tensor& ids);

/// 2-norms of the classes [C], 1 for a class of zero weights.
torch::Tensor classNorms(const torch::Tensor& weights, WeightLayout layout);

}  // namespace interproto
