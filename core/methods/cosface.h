// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"
#include "core/methods/method.h"

#include <memory>

namespace interproto {

struct CosFaceOptions {
    double margin = 0.35;  ///< m, taken off the cosine of the true class
    double scale = 64;     ///< s, multiplies all cosines
};

/// Additive cosine margin (Wang et al., CVPR 2018):
///
///     z_y = s (c_y - m),   z_j = s c_j   j != y
///
/// State: `kernel` [C, E], Xavier draws.
class CosFace : public MarginHead {
public:
    CosFace(const CosFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes);

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;

private:
    CosFaceOptions options_;
};

/// The identity head of OECNN, DAL and MTL.
std::shared_ptr<CosFace> cosFaceHead(const CosFaceOptions& options, const MethodShape& shape);

}  // namespace interproto
