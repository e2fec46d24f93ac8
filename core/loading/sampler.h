// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace interproto {

/// One place of a batch: which picture, and whether it is mirrored.
struct Slot {
    std::uint32_t image = 0;
    bool flip = false;

    bool operator==(const Slot&) const = default;
};

/// What one step trains on.
struct BatchPlan {
    std::int64_t epoch = 0;  ///< 0-based
    std::int64_t step = 0;   ///< 0-based, counted over all epochs
    std::vector<Slot> slots;

    bool operator==(const BatchPlan&) const = default;
};

/// Which pictures each step takes. A pure function of the step, so that a run resumes at any step
/// and the number of workers changes nothing. Thread-safe.
class BatchOrder {
public:
    virtual ~BatchOrder() = default;
    virtual BatchPlan plan(std::int64_t step) const = 0;
    /// First step of an epoch; `firstStepOf(epochs)` is the number of steps of `epochs` epochs.
    virtual std::int64_t firstStepOf(std::int64_t epoch) const = 0;
    /// Epoch that a step belongs to.
    virtual std::int64_t epochOf(std::int64_t step) const = 0;
    /// Number of steps there are, or -1 when it never ends.
    virtual std::int64_t stepLimit() const { return -1; }
};

/// Batches in one pass over `images` pictures: the incomplete last batch is kept, but a last batch
/// of a single picture is joined to the one before it, because batch normalisation needs two.
std::int64_t batchesInEpoch(std::int64_t images, std::int64_t batchSize);

/// Every picture once an epoch, in a permutation drawn from (seed, epoch); each is mirrored with
/// probability one half, drawn from (seed, epoch, place in the epoch).
class ShuffledOrder : public BatchOrder {
public:
    /// Error when there are fewer than two pictures, or a batch size below one.
    ShuffledOrder(std::uint64_t seed,
                  std::int64_t images,
                  std::int64_t batchSize,
                  bool flip = true);

    BatchPlan plan(std::int64_t step) const override;
    std::int64_t firstStepOf(std::int64_t epoch) const override { return epoch * stepsPerEpoch_; }
    std::int64_t epochOf(std::int64_t step) const override { return step / stepsPerEpoch_; }
    std::int64_t stepsPerEpoch() const { return stepsPerEpoch_; }

private:
    using Permutation = std::vector<std::uint32_t>;
    std::shared_ptr<const Permutation> permutationOf(std::int64_t epoch) const;

    std::uint64_t seed_;
    std::int64_t images_;
    std::int64_t batchSize_;
    bool flip_;
    std::int64_t stepsPerEpoch_;
    mutable std::mutex mutex_;  ///< guards the two last permutations
    mutable std::int64_t epochs_[2] = {-1, -1};
    mutable std::shared_ptr<const Permutation> permutations_[2];
};

}  // namespace interproto
