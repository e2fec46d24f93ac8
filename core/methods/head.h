// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <cstdint>

namespace interproto {

/// A softmax classifier on the sphere with a margin: one column of `kernel` a class. Children
/// compute the loss.
class MarginHead : public torch::nn::Module {
public:
    MarginHead(std::int64_t embeddingSize, std::int64_t classes);

    std::int64_t classes() const { return classes_; }
    std::int64_t embeddingSize() const { return embeddingSize_; }

    /// Mean cross-entropy of unit rows [B, E] and labels [B]: a scalar. Labels outside 0..C-1 are
    /// an Error.
    torch::Tensor forward(const torch::Tensor& embeddings, const torch::Tensor& labels);
    /// Unit rows of the classes `ids` [n] -> [n, E], with gradient to the weights.
    virtual torch::Tensor prototypeRows(const torch::Tensor& ids) const = 0;
    /// Unit rows of all classes [C, E], detached.
    virtual torch::Tensor prototypes() const = 0;

protected:
    /// The loss proper; inputs are checked, float32 (or double), outside autocast.
    virtual torch::Tensor loss(const torch::Tensor& embeddings, const torch::Tensor& labels) = 0;

private:
    std::int64_t embeddingSize_;
    std::int64_t classes_;
};

}  // namespace interproto
