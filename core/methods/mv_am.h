// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"

namespace interproto {

struct MvAmOptions {
    double margin = 0.5;      ///< m, taken off the cosine of the true class
    double scale = 32;        ///< s, multiplies all cosines
    double t = 0.2;           ///< weight of hard classes; 0 is CosFace
    bool easyMargin = false;  ///< the margin only where the own cosine is above 0
};

/// MV-Softmax, the AM variant with adaptive weights (Wang et al., AAAI 2020). A class k is hard
/// when c_k > c_y - m; then
///
///     z_k = s ((1 + t) c_k + t)   hard,   z_k = s c_k   else,   z_y = s (c_y - m)
///
/// State: `kernel` [C, E], Xavier draws. Defaults are the study's code; its authors' are m 0.35
/// with the easy margin.
class MvAm : public MarginHead {
public:
    MvAm(const MvAmOptions& options, std::int64_t embeddingSize, std::int64_t classes);

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;

private:
    MvAmOptions options_;
};

}  // namespace interproto
