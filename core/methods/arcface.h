// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"

namespace interproto {

struct ArcFaceOptions {
    double margin = 0.5;  ///< m, radians added to the angle of the true class; larger pulls classes
                          ///< tighter, trains harder
    double scale = 64;    ///< s, multiplies all cosines; larger makes the softmax sharper
};

/// Additive angular margin (Deng et al., CVPR 2019). With c_j = e . u_j, u_j the unit columns of
/// the kernel and y the label:
///
///     z_j = s c_j                                        j != y
///     z_y = s (c_y cos m - sqrt(1 - c_y^2) sin m)        c_y > cos(pi - m)
///         = s (c_y - m sin m)                            else
///
/// and the loss is the batch mean of CE(z, y). State: `kernel` [E, C], drawn as the reference draws
/// it.
class ArcFace : public MarginHead {
public:
    ArcFace(const ArcFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes);

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;

private:
    ArcFaceOptions options_;
};

}  // namespace interproto
