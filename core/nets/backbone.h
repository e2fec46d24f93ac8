// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <string>
#include <utility>

namespace interproto {

/// Whether and how a network takes age out of what it describes a face by. The parts that do so
/// belong to the network: its weight files hold them, and its features are those of identity.
enum class FeatureSplit {
    None,
    Residual,      ///< x - R(x / |x|), x the plain features (DAL as the study's code has it)
    UnitResidual,  ///< x / |x| - R(x / |x|)
    Attention,     ///< the last feature map less its age part (MTLFace)
};

/// Which network to build. Names and defaults are the reference's.
struct BackboneOptions {
    std::string netMode = "ir_se";  ///< key of backboneCatalog(): "ir", "ir_se", "mobilefacenet"
    int netDepth = 50;              ///< 50, 100 or 152; families without depths ignore it
    int embeddingSize = 512;        ///< E: numbers an image is described by
    double dropRatio =
        0.6;  ///< dropout before the last linear layer (IR families only), 0 <= p < 1
    FeatureSplit split = FeatureSplit::None;
};

/// What a network finds in a batch. All but `features` are undefined unless its split makes them.
struct NetOutput {
    torch::Tensor features = {};     ///< [B, E] float32, before normalisation
    torch::Tensor ageFeatures = {};  ///< [B, E], the age part of a residual split
    torch::Tensor identityMap = {};  ///< [B, 512, 7, 7], parts of an attention split
    torch::Tensor ageMap = {};       ///< [B, 512, 7, 7]
};

/// A network that turns aligned faces into points of the unit sphere.
///
///     torch::manual_seed(4885);
///     auto net = makeBackbone({.netMode = "ir_se", .netDepth = 50});
///     auto embeddings = net->forward(images);   // [B, 3, 112, 112] in [-1, 1] -> [B, 512], unit
///     rows
///
/// Parameters and buffers carry the names of the official weight files. One thread at a time.
class Backbone : public torch::nn::Module {
public:
    explicit Backbone(int embeddingSize) : embeddingSize_(embeddingSize) {}

    int embeddingSize() const { return embeddingSize_; }

    /// [B, 3, 112, 112] -> [B, E], float32 also under autocast, not normalised: rows of the last
    /// batch norm. In training mode B must be at least 2 (batch statistics), else an Error.
    virtual torch::Tensor features(torch::Tensor images) = 0;
    /// The features with what else the network's split found; one pass.
    virtual NetOutput outputs(torch::Tensor images) { return {features(std::move(images))}; }

    /// The two halves of features(): up to the last feature map [B, 512, 7, 7], and from it to
    /// rows [B, E]. Where a split steps in; an Error from networks that have no such place.
    virtual torch::Tensor featureMap(torch::Tensor images);
    virtual torch::Tensor rowsOf(const torch::Tensor& map);

    /// unitRows(features(images)).
    torch::Tensor forward(torch::Tensor images);

private:
    int embeddingSize_;
};

/// Rows divided by their plain 2-norm, without epsilon, as the reference does. A row of zeros stays
/// zero, with a finite gradient, where the reference gives NaN; all other rows are equal. Half
/// types become float32 first.
torch::Tensor unitRows(const torch::Tensor& rows);

}  // namespace interproto
