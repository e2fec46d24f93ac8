// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"

namespace interproto {

struct ASoftmaxOptions {
    double scale = 64;  ///< s, multiplies all logits
};

/// Multiplicative angular margin of 4 (SphereFace, Liu et al., CVPR 2017, eq. 7) on unit features:
///
///     psi(theta) = (-1)^k cos(4 theta) - 2 k,   theta in [k pi/4, (k + 1) pi/4]
///     z_y = s (l c_y + psi(theta_y)) / (1 + l),   z_j = s c_j   j != y
///     l = max(5, 1000 (1 + 0.0001 it)^-2)   it: training steps so far, this one included
///
/// State: `kernel` [C, E], Xavier draws; `iterations`, the counter. OECNN's head as published.
class ASoftmax : public MarginHead {
public:
    ASoftmax(const ASoftmaxOptions& options, std::int64_t embeddingSize, std::int64_t classes);

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;

private:
    ASoftmaxOptions options_;
    torch::Tensor iterations_;
};

/// psi of cosines of any shape; k carries no gradient, and beyond +-1 they count as +-1.
torch::Tensor fourfoldAngle(const torch::Tensor& cosine);

}  // namespace interproto
