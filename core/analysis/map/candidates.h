// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/neighbours.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace interproto {

/// A point that may be among the nearest, with its closeness: minus half the squared distance,
/// give or take an error that is known.
struct Candidate {
    float closeness;
    std::int32_t point;
};

/// Collects candidates for each point and forgets those that cannot be among the nearest `count`
/// any more, whatever their error. Where more are equally near than fit, the lower numbers stay.
class Candidates {
public:
    /// Points of one block share a lock.
    static constexpr std::int64_t kBlock = 1024;

    /// `error[i]` bounds how wrong a closeness of point i may be.
    Candidates(const torch::Tensor& rows, std::int64_t count, std::vector<float> error);

    std::mutex& lock(std::int64_t block) { return locks_[static_cast<std::size_t>(block)]; }
    /// What a closeness to point i must exceed to matter. Under the block's lock.
    const float* least() const { return least_.data(); }
    void add(std::int64_t i, std::int32_t point, float closeness);
    /// The nearest of each point; closeness is computed anew in double where it could matter, or
    /// everywhere when `anew`.
    NeighbourGraph nearest(bool anew) const;

private:
    void forget(std::int64_t i);
    Candidate* row(std::int64_t i) { return kept_.data() + i * room_; }
    std::vector<std::pair<double, std::int32_t>> ranked(std::int64_t i, bool anew) const;
    double exactCloseness(std::int64_t i, std::int64_t j) const;

    torch::Tensor rows_;
    std::int64_t points_;
    std::int64_t count_;
    std::int64_t room_;
    std::vector<float> error_;
    std::vector<float> least_;
    std::vector<std::int32_t> filled_;
    std::vector<Candidate> kept_;
    std::vector<double> half_;  ///< half the squared length of each row
    std::unique_ptr<std::mutex[]> locks_;
};

/// Half the squared length of each row, in double.
std::vector<double> halfSquares(const torch::Tensor& rows);

}  // namespace interproto
