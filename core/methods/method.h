// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"
#include "core/nets/groups.h"
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
    std::int64_t mapChannels = 512;  ///< of the network's last feature map
    std::int64_t mapSide = 7;
};

/// What a step gives to the loss. Methods take what they need; the trainer fills everything.
struct MethodInput {
    torch::Tensor features = {};     ///< [B, E] float32, before normalisation
    torch::Tensor embeddings = {};   ///< [B, E] unit rows: unitRows(features)
    torch::Tensor labels = {};       ///< [B] int64, 0..C-1
    torch::Tensor ages = {};         ///< [B] float32, years, NaN where unknown; undefined: none
    torch::Tensor ageFeatures = {};  ///< what else the network's split found, see NetOutput
    torch::Tensor identityMap = {};
    torch::Tensor ageMap = {};
};

/// The loss of a batch. `total` carries the gradient; `terms` are its parts before weighting, in
/// the order of the step log
/// ("ce", then "proto", ...), each a scalar.
struct Losses {
    torch::Tensor total;
    std::vector<std::pair<std::string, torch::Tensor>> terms;
};

/// A parameter of the method, and how the optimiser treats it.
struct MethodParameter {
    std::string name;
    torch::Tensor tensor;
    bool decays = true;   ///< weight decay pulls at it
    bool climbs = false;  ///< it moves in the steps of climbsAt() only, and up the loss
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
    /// Whether step `step` (0-based, over the whole training) is one in which only the parameters
    /// that climb move. The network runs in training mode in both kinds of step.
    virtual bool climbsAt(std::int64_t /*step*/) const { return false; }
    /// What weight decay pulls at in the backbone.
    virtual DecayRule backboneDecay() const { return DecayRule::AllButNorms; }
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
