// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"

namespace interproto {

struct BroadFaceOptions {
    double margin = 0.5;             ///< m of ArcFace, radians
    double scale = 64;               ///< s of ArcFace
    std::int64_t queueSize = 32000;  ///< past embeddings kept; 0 keeps none
    bool compensates = true;         ///< queued embeddings follow the weights of their class
    bool batchTrainsHead = false;    ///< the batch's own loss moves the class weights too
    /// Values in the largest class-by-rows buffer of the queue's pass; more is quicker and takes
    /// more memory, the gradient is the same.
    std::int64_t chunkValues = 32'000'000;
};

/// ArcFace whose classifier also learns from a queue of past embeddings (Kim et al., ECCV 2020). A
/// step, W the class weights, L the mean ArcFace loss:
///
///     f'_i = f_i + (|f_i| / |p_i|) (w_{y_i} - p_i)      queued f_i, p_i the weights when it came
///     ce = L(batch; W fixed)                            moves the backbone only
///     broad = L(f' and batch, both fixed; W)            moves the classifier only
///     loss = ce + broad
///
/// then the batch and its class weights join the queue (in training mode). `broad` runs over the
/// queue in chunks and adds up the gradient itself: [queue, C] is never in memory at once. State:
/// `kernel` [C, E] and `feature_mb`, `label_mb`, `proxy_mb`, oldest first.
class BroadFace : public MarginHead {
public:
    BroadFace(const BroadFaceOptions& options, std::int64_t embeddingSize, std::int64_t classes);

    std::int64_t queued() const { return labels_.size(0); }
    LoadReport load(const std::vector<NamedTensor>& state, const std::string& file) override;

protected:
    torch::Tensor logits(const torch::Tensor& cosines, const torch::Tensor& labels) override;
    HeadLoss loss(const torch::Tensor& embeddings, const torch::Tensor& labels) override;

private:
    struct Sums;
    torch::Tensor broadLoss(const torch::Tensor& embeddings, const torch::Tensor& labels);
    void addChunk(Sums& sums, const torch::Tensor& rows, const torch::Tensor& labels);
    torch::Tensor compensated(std::int64_t first, std::int64_t count) const;
    /// Rows of the queue in a head file; an Error when its parts do not fit together.
    std::int64_t queueIn(const std::vector<NamedTensor>& state, const std::string& file) const;
    void enqueue(const torch::Tensor& embeddings, const torch::Tensor& labels);

    BroadFaceOptions options_;
    torch::Tensor features_;  // [n, E]
    torch::Tensor labels_;    // [n] int64
    torch::Tensor proxies_;   // [n, E]
};

}  // namespace interproto
