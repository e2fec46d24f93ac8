// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"
#include "core/nets/weights.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// The sizes a method is built for.
struct MethodShape {
    std::int64_t classes = 0;          ///< C
    std::int64_t embeddingSize = 512;  ///< E
    std::vector<std::int64_t> childClasses =
        {};  ///< class ids of identities with enough childhood images, 0..C-1
};

/// What a step gives to the loss. Methods take what they need; the trainer fills everything.
struct MethodInput {
    torch::Tensor features = {};    ///< [B, E] float32, before normalisation
    torch::Tensor embeddings = {};  ///< [B, E] unit rows: unitRows(features)
    torch::Tensor labels = {};      ///< [B] int64, 0..C-1
    torch::Tensor ages = {};        ///< [B] float32, years; undefined when no age file is given
};

/// The loss of a batch. `total` carries the gradient; `terms` are its parts before weighting, in
/// the order of the step log
/// ("ce", then "proto", ...), each a scalar.
struct Losses {
    torch::Tensor total;
    std::vector<std::pair<std::string, torch::Tensor>> terms;
};

/// A parameter of the method with its name and whether weight decay applies to it.
struct MethodParameter {
    std::string name;
    torch::Tensor tensor;
    bool decays = true;
};

/// A way to train: everything behind the backbone. Computes in float32 even inside an autocast
/// scope (double stays double).
///
///     auto method = makeMethod({.method = "inter_prototype"}, {.classes = C, .childClasses =
///     ids}); Losses losses = method->forward({.embeddings = e, .labels = y});
///     losses.total.backward();
class Method : public torch::nn::Module {
public:
    virtual Losses forward(const MethodInput& input) = 0;
    /// What the optimiser moves, in a fixed order.
    virtual std::vector<MethodParameter> methodParameters() const = 0;
    /// Unit class centres [C, E], detached.
    virtual torch::Tensor prototypes() const = 0;
    /// Weights and buffers in the names and layout of the official head file (ArcFace: `kernel`, E
    /// x C), as copies.
    virtual std::vector<NamedTensor> headState() const = 0;
    /// Takes what headState() or the reference wrote; checked as loadStateDict() does.
    virtual LoadReport loadHeadState(const std::vector<NamedTensor>& state,
                                     const std::string& file) = 0;
};

}  // namespace interproto
