// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/batch.h"
#include "core/loading/dataset.h"
#include "core/loading/image_decoder.h"
#include "core/loading/sampler.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace interproto {

/// Called from worker threads, one call at a time, once a picture.
using BrokenImageReport = std::function<void(const std::string& path, const std::string& reason)>;

struct LoaderOptions {
    int workers = 2;         ///< decoding threads; 0 decodes in `next()`
    int prefetch = 4;        ///< batches made ahead, at least one
    bool pinMemory = false;  ///< page-locked batches, for CUDA only
    DecodeOptions decode;
    BrokenImageReport onBroken;
};

/// What a loader has met so far.
struct LoaderCounts {
    std::int64_t brokenImages = 0;   ///< distinct pictures that could not be read
    std::int64_t skippedPlaces = 0;  ///< places of batches filled by another picture
    std::int64_t resizedImages = 0;  ///< pictures decoded that were not 112 x 112
};

/// Makes the batches of an order with decoding threads and delivers them strictly in order.
///
///     ShuffledOrder order(seed, set.size(), batchSize);
///     BatchLoader loader(set, order, options, firstStep, order.firstStepOf(epochs));
///     while (auto batch = loader.next())
///         train(toNetworkInput(batch->images, device), batch->labels.to(device));
///
/// A picture that cannot be read is reported once, and its place is taken by the next readable
/// place of the same batch (cyclically, with that place's class and mirroring), so that batches
/// keep their size. A batch without any readable picture is tried three times within two seconds,
/// then `next()` throws an Error: the folder is gone. Content never depends on the workers.
///
/// `next()` belongs to one thread; destroying the loader stops and joins the workers within a
/// batch. The set and the order must outlive it.
class BatchLoader {
public:
    /// Steps [firstStep, endStep).
    BatchLoader(const TrainingSet& set,
                const BatchOrder& order,
                LoaderOptions options,
                std::int64_t firstStep,
                std::int64_t endStep);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch, or nothing after the last one.
    std::optional<Batch> next();
    LoaderCounts counts() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto
