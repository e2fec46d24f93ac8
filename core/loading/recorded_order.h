// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/dataset.h"
#include "core/loading/sampler.h"

#include <cstdio>
#include <string>
#include <vector>

namespace interproto {

/// Replays an order written as CSV with the header `epoch,step,slot,path,label,flip`: epoch and
/// step 0-based, step counted over all epochs, rows in order, `path` "<class folder>/<file>" or any
/// longer path that ends so. This is how two implementations are given the same batches.
class RecordedOrder : public BatchOrder {
public:
    /// Error with file and line when the file is malformed, out of order, names a picture that is
    /// not in the set, or gives it another label than the set does.
    RecordedOrder(const std::string& path, const TrainingSet& set);

    BatchPlan plan(std::int64_t step) const override;
    std::int64_t firstStepOf(std::int64_t epoch) const override;
    std::int64_t epochOf(std::int64_t step) const override;
    std::int64_t stepLimit() const override { return static_cast<std::int64_t>(plans_.size()); }

private:
    std::vector<BatchPlan> plans_;
};

/// Writes the order that a run trains on, in the form RecordedOrder reads. Appends whole steps; a
/// resumed run continues after cutting what lies at or behind `firstStep`.
class OrderRecorder {
public:
    OrderRecorder(const std::string& path, const TrainingSet& set, std::int64_t firstStep = 0);
    ~OrderRecorder();
    OrderRecorder(const OrderRecorder&) = delete;
    OrderRecorder& operator=(const OrderRecorder&) = delete;

    /// `images` and `flips` as the batch delivered them (broken pictures already replaced).
    void add(std::int64_t epoch,
             std::int64_t step,
             const std::vector<std::uint32_t>& images,
             const std::vector<std::uint8_t>& flips);

private:
    std::string path_;
    const TrainingSet& set_;
    std::FILE* file_ = nullptr;
};

}  // namespace interproto
