// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/batch_loader.h"

#include "core/base/error.h"
#include "core/loading/ordered_prefetcher.h"
#include "core/loading/pixel_pool.h"

#include <ATen/ATen.h>
#include <fmt/format.h>
#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <unordered_set>

namespace interproto {

namespace {

constexpr int kAttempts = 3;
constexpr auto kPause = std::chrono::milliseconds(800);

/// Ends early when asked to stop.
void waitBeforeRetry(const std::stop_token& stop)
{
    const auto until = std::chrono::steady_clock::now() + kPause;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

}  // namespace

struct BatchLoader::State {
    State(const TrainingSet& set_, const BatchOrder& order_, LoaderOptions options_)
        : set(set_), order(order_), options(std::move(options_)), pool(options.pinMemory)
    {
        for (int i = 0; i < std::max(1, options.workers); ++i)
            decoders.emplace_back(options.decode);
    }

    Batch make(int worker, std::int64_t step, const std::stop_token& stop);
    std::vector<DecodeOutcome> decodeAll(ImageDecoder& decoder,
                                         const BatchPlan& plan,
                                         std::uint8_t* pixels);
    void fillPlaces(const std::vector<DecodeOutcome>& outcomes, Batch& batch);
    void countOutcomes(const std::vector<DecodeOutcome>& outcomes, const BatchPlan& plan);
    void attachFacts(Batch& batch) const;

    const TrainingSet& set;
    const BatchOrder& order;
    LoaderOptions options;
    PixelPool pool;
    std::vector<ImageDecoder> decoders;  ///< one a worker
    std::mutex reportMutex;              ///< guards `broken` and the report
    std::unordered_set<std::uint32_t> broken;
    std::atomic<std::int64_t> brokenImages = 0;
    std::atomic<std::int64_t> skippedPlaces = 0;
    std::atomic<std::int64_t> resizedImages = 0;
    std::unique_ptr<OrderedPrefetcher<Batch>> prefetcher;  ///< last: its threads use the rest
};

std::vector<DecodeOutcome> BatchLoader::State::decodeAll(ImageDecoder& decoder,
                                                         const BatchPlan& plan,
                                                         std::uint8_t* pixels)
{
    std::vector<DecodeOutcome> outcomes;
    outcomes.reserve(plan.slots.size());
    for (const Slot& slot : plan.slots) {
        outcomes.push_back(decoder.decodeFaceFile(set.path(slot.image), pixels, slot.flip));
        pixels += kFaceBytes;
    }
    return outcomes;
}

/// The rule for the place of a broken picture: the next readable place, cyclically.
void BatchLoader::State::fillPlaces(const std::vector<DecodeOutcome>& outcomes, Batch& batch)
{
    const std::size_t count = outcomes.size();
    auto* pixels = batch.images.mutable_data_ptr<std::uint8_t>();
    for (std::size_t place = 0; place < count; ++place) {
        if (outcomes[place].ok())
            continue;
        std::size_t from = (place + 1) % count;
        while (!outcomes[from].ok())
            from = (from + 1) % count;
        std::memcpy(pixels + place * kFaceBytes, pixels + from * kFaceBytes, kFaceBytes);
        batch.indices[place] = batch.indices[from];
        batch.flips[place] = batch.flips[from];
        ++batch.skipped;
    }
}

void BatchLoader::State::countOutcomes(const std::vector<DecodeOutcome>& outcomes,
                                       const BatchPlan& plan)
{
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        const DecodeOutcome& outcome = outcomes[place];
        if (outcome.wasResized())
            ++resizedImages;
        if (outcome.ok())
            continue;
        ++skippedPlaces;
        const std::lock_guard lock(reportMutex);
        if (!broken.insert(plan.slots[place].image).second)
            continue;
        ++brokenImages;
        if (options.onBroken)
            options.onBroken(set.path(plan.slots[place].image), outcome.reason);
    }
}

void BatchLoader::State::attachFacts(Batch& batch) const
{
    const auto count = static_cast<std::int64_t>(batch.indices.size());
    batch.labels = at::empty({count}, at::kLong);  // [B]
    batch.ages = at::empty({count}, at::kFloat);   // [B]
    auto* labels = batch.labels.mutable_data_ptr<std::int64_t>();
    auto* ages = batch.ages.mutable_data_ptr<float>();
    for (const std::uint32_t image : batch.indices) {
        *labels++ = set.identity(image).value;
        *ages++ = set.age(image);
    }
    if (options.pinMemory) {
        batch.labels = batch.labels.pin_memory();
        batch.ages = batch.ages.pin_memory();
    }
}

Batch BatchLoader::State::make(int worker, std::int64_t step, const std::stop_token& stop)
{
    const BatchPlan plan = order.plan(step);
    const auto count = static_cast<std::int64_t>(plan.slots.size());
    Batch batch;
    batch.epoch = plan.epoch;
    batch.step = step;
    batch.images = pool.take(count);
    for (const Slot& slot : plan.slots) {
        batch.indices.push_back(slot.image);
        batch.flips.push_back(slot.flip ? 1 : 0);
    }
    ImageDecoder& decoder = decoders[static_cast<std::size_t>(worker)];
    for (int attempt = 1;; ++attempt) {
        const auto outcomes =
            decodeAll(decoder, plan, batch.images.mutable_data_ptr<std::uint8_t>());
        if (std::any_of(outcomes.begin(), outcomes.end(), [](const auto& o) { return o.ok(); })) {
            fillPlaces(outcomes, batch);
            countOutcomes(outcomes, plan);
            attachFacts(batch);
            return batch;
        }
        if (attempt == kAttempts || stop.stop_requested())
            throw Error(ExitCode::BadInput,
                        "cannot read any of the pictures of a batch",
                        Where::inFile(set.path(plan.slots.front().image)),
                        fmt::format("{} (epoch {}, step {}, {} pictures)",
                                    outcomes.front().reason,
                                    plan.epoch,
                                    step,
                                    count),
                        "Check that the training folder is still there.");
        waitBeforeRetry(stop);
    }
}

BatchLoader::BatchLoader(const TrainingSet& set,
                         const BatchOrder& order,
                         LoaderOptions options,
                         std::int64_t firstStep,
                         std::int64_t endStep)
    : state_(std::make_unique<State>(set, order, std::move(options)))
{
    // Decoding threads are ours; OpenCV's own pool would only fight with them.
    cv::setNumThreads(1);
    State& s = *state_;
    const std::int64_t limit = order.stepLimit();
    s.prefetcher = std::make_unique<OrderedPrefetcher<Batch>>(
        s.options.workers,
        std::max(s.options.prefetch, s.options.workers),
        firstStep,
        limit < 0 ? endStep : std::min(endStep, limit),
        [&s](int worker, std::int64_t step, const std::stop_token& stop) {
            return s.make(worker, step, stop);
        });
}

BatchLoader::~BatchLoader() = default;

std::optional<Batch> BatchLoader::next()
{
    return state_->prefetcher->next();
}

LoaderCounts BatchLoader::counts() const
{
    return {state_->brokenImages, state_->skippedPlaces, state_->resizedImages};
}

}  // namespace interproto
