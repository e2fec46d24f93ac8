// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sampler.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace interproto {

namespace {

/// Separate the streams that are drawn from one seed.
constexpr int kOrderStream = 1;
constexpr int kFlipStream = 2;

}  // namespace

std::int64_t batchesInEpoch(std::int64_t images, std::int64_t batchSize)
{
    const std::int64_t whole = images / batchSize;
    const std::int64_t rest = images % batchSize;
    return rest > 1 || whole == 0 ? whole + (rest > 0 ? 1 : 0) : whole;
}

ShuffledOrder::ShuffledOrder(std::uint64_t seed,
                             std::int64_t images,
                             std::int64_t batchSize,
                             bool flip)
    : seed_(seed), images_(images), batchSize_(batchSize), flip_(flip)
{
    if (images < 2 || images > std::numeric_limits<std::uint32_t>::max())
        throw Error(ExitCode::BadInput,
                    "cannot train on the data set",
                    {},
                    fmt::format("it has {} pictures, wanted 2 to 4294967295", images));
    if (batchSize < 1)
        throw Error(ExitCode::Usage,
                    "cannot make batches",
                    Where{{}, 0, "batch_size", -1},
                    fmt::format("found {}, wanted at least 1", batchSize));
    stepsPerEpoch_ = batchesInEpoch(images, batchSize);
}

std::shared_ptr<const ShuffledOrder::Permutation> ShuffledOrder::permutationOf(
    std::int64_t epoch) const
{
    const std::lock_guard lock(mutex_);
    // Workers straddle at most two neighbouring epochs, so two permutations are kept.
    const std::size_t place = static_cast<std::size_t>(epoch & 1);
    if (epochs_[place] != epoch) {
        auto order = std::make_shared<Permutation>(static_cast<std::size_t>(images_));
        std::iota(order->begin(), order->end(), 0u);
        Random(seedFor(seed_, kOrderStream, epoch)).shuffle(*order);
        permutations_[place] = std::move(order);
        epochs_[place] = epoch;
    }
    return permutations_[place];
}

BatchPlan ShuffledOrder::plan(std::int64_t step) const
{
    INTERPROTO_ASSERT(step >= 0);
    BatchPlan plan;
    plan.step = step;
    plan.epoch = epochOf(step);
    const std::int64_t inEpoch = step - firstStepOf(plan.epoch);
    const std::int64_t first = inEpoch * batchSize_;
    const std::int64_t end = inEpoch == stepsPerEpoch_ - 1 ? images_ : first + batchSize_;
    const auto order = permutationOf(plan.epoch);
    for (std::int64_t i = first; i < end; ++i) {
        const bool flip = flip_ && Random(seedFor(seed_, kFlipStream, plan.epoch, i)).flip();
        plan.slots.push_back({(*order)[static_cast<std::size_t>(i)], flip});
    }
    return plan;
}

}  // namespace interproto
