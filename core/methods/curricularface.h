// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"

namespace interproto {

struct CurricularFaceOptions {
    double margin = 0.5;      ///< m, radians added to the angle of the true class
    double scale = 64;        ///< s, multiplies all cosines
    double tMomentum = 0.01;  ///< share of the batch in the running mean t
};

/// Curriculum of hard classes (Huang et al., CVPR 2020). With v = cos(theta_y + m), a class k is
/// hard when c_k > v; then
///
///     z_k = s c_k (t + c_k)   hard,   z_k = s c_k   else,   z_y as in ArcFace
///
/// t is the running mean of the own cosines, brought up to date before it is used: in training
/// mode only, so that looking at a loss changes nothing. State: `kernel` [E, C], drawn with
/// deviation 0.01, and `t` [1].
class CurricularFace : public MarginHead {
public:
    CurricularFace(const CurricularFaceOptions& options,
                   std::int64_t embeddingSize,
                   std::int64_t classes);

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;

private:
    CurricularFaceOptions options_;
    torch::Tensor t_;
};

}  // namespace interproto
