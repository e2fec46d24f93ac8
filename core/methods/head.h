// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"
#include "core/methods/cosines.h"
#include "core/nets/weights.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// What a head's loss is made of.
struct HeadLoss {
    torch::Tensor total;                                       ///< carries the gradient
    std::vector<std::pair<std::string, torch::Tensor>> terms;  ///< its parts, before weighting
};

/// A softmax classifier on the sphere with a margin: one vector of `kernel` a class. Children give
/// the rule that turns cosines into logits.
class MarginHead : public torch::nn::Module {
public:
    /// Children draw the weights.
    MarginHead(WeightLayout layout, std::int64_t embeddingSize, std::int64_t classes);

    std::int64_t classes() const { return classes_; }
    std::int64_t embeddingSize() const { return embeddingSize_; }
    WeightLayout layout() const { return layout_; }
    const torch::Tensor& kernel() const { return kernel_; }

    /// Mean cross-entropy of unit rows [B, E] and labels [B]: a scalar. Labels outside 0..C-1 are
    /// an Error.
    torch::Tensor forward(const torch::Tensor& embeddings, const torch::Tensor& labels);
    /// The same with its parts, for heads that have more than one: {"ce", ...}.
    HeadLoss losses(const torch::Tensor& embeddings, const torch::Tensor& labels);

    /// Unit rows of the classes `ids` [n] -> [n, E], with gradient to the weights.
    torch::Tensor prototypeRows(const torch::Tensor& ids) const;
    /// Unit rows of all classes [C, E], detached.
    torch::Tensor prototypes() const;

    /// Takes a head file: of this method, or the class weights of another in either layout; buffers
    /// it lacks stay as they are.
    virtual LoadReport load(const std::vector<NamedTensor>& state, const std::string& file);

protected:
    /// Logits [B, C] of cosines [B, C], scaled; the loss is their cross-entropy.
    virtual torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) = 0;
    /// The loss proper; inputs are checked, float32 (or double), outside autocast.
    virtual HeadLoss loss(const torch::Tensor& embeddings, const torch::Tensor& labels);

    /// The tensor stays the same when its values are replaced.
    torch::Tensor kernel_;

private:
    WeightLayout layout_;
    std::int64_t embeddingSize_;
    std::int64_t classes_;
};

/// Usage error unless margin is in 0..pi and scale above 0.
void checkMargin(const char* method, double margin, double scale);

}  // namespace interproto
