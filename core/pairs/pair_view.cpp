// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_view.h"

#include "core/pairs/pair_notes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace interproto {

namespace {

/// Which byte of a row's marks passes: by key of PairFilter::mark.
std::vector<std::uint8_t> passingMarks(const std::string& key)
{
    std::vector<std::uint8_t> passes(256, key.empty() ? 1 : 0);
    if (key == "any")
        std::fill(passes.begin() + 1, passes.end(), std::uint8_t(1));
    else if (!key.empty())
        passes[markNumber(key)] = 1;
    return passes;
}

}  // namespace

PairView::PairView(std::shared_ptr<const PairTable> table) : table_(std::move(table))
{
    rebuildMask();
    rebuildRows();
}

bool PairView::setThreshold(float threshold)
{
    if (threshold == threshold_)
        return false;
    threshold_ = threshold;
    const bool sorts = dependsOnThreshold(column_);
    if (sorts)
        rebuildOrder();
    if (!sorts && filter_.showsAllVerdicts())
        return false;
    rebuildRows();
    return true;
}

void PairView::setFilter(const PairFilter& filter)
{
    PairFilter before = filter_;
    filter_ = filter;
    before.verdicts = filter.verdicts;
    if (!(before == filter))
        rebuildMask();
    rebuildRows();
}

void PairView::sort(PairColumn column, bool descending)
{
    column_ = column;
    descending_ = descending;
    rebuildOrder();
    rebuildRows();
}

void PairView::setOther(std::vector<float> other)
{
    other_ = std::move(other);
    if (column_ == PairColumn::Other || column_ == PairColumn::Change) {
        rebuildOrder();
        rebuildRows();
    }
}

void PairView::setMarks(std::vector<std::uint8_t> marks)
{
    marks_ = std::move(marks);
    if (column_ == PairColumn::Mark)
        rebuildOrder();
    if (!filter_.mark.empty())
        rebuildMask();
    rebuildRows();
}

void PairView::restrictTo(std::optional<std::vector<std::uint32_t>> rows)
{
    restricted_.reset();
    if (rows) {
        restricted_.emplace(table_->size(), std::uint8_t(0));
        for (const std::uint32_t row : *rows)
            (*restricted_)[row] = 1;
    }
    rebuildMask();
    rebuildRows();
}

std::vector<std::uint8_t> PairView::maskOf(const PairFilter& filter) const
{
    std::vector<std::uint8_t> mask = rowsThatPass(*table_, filter);
    if (restricted_)
        for (std::size_t i = 0; i < mask.size(); ++i)
            mask[i] &= (*restricted_)[i];
    if (filter.mark.empty())
        return mask;
    const std::vector<std::uint8_t> passes = passingMarks(filter.mark);
    for (std::uint32_t i = 0; i < mask.size(); ++i)
        mask[i] &= passes[mark(i)];
    return mask;
}

void PairView::rebuildMask()
{
    mask_ = maskOf(filter_);
}

void PairView::rebuildOrder()
{
    order_.clear();
    if (column_ == PairColumn::Row && !descending_)
        return;
    std::vector<std::uint32_t> keys;
    if (column_ == PairColumn::Mark) {
        keys.resize(table_->size());
        for (std::uint32_t row = 0; row < keys.size(); ++row)
            keys[row] = mark(row) == 0 ? kLastKey : mark(row);
    } else {
        keys = sortKeys(*table_, column_, threshold_, other_);
    }
    order_ = orderByKeys(std::move(keys), descending_);
}

void PairView::rebuildRows()
{
    std::vector<std::uint8_t> shown;
    const std::vector<std::uint8_t>* passes = &mask_;
    if (!filter_.showsAllVerdicts()) {
        shown = mask_;
        for (std::uint32_t row = 0; row < shown.size(); ++row)
            shown[row] &= static_cast<std::uint8_t>(
                filter_.verdicts >> static_cast<unsigned>(table_->verdict(row, threshold_)) & 1U);
        passes = &shown;
    }
    const std::size_t count = std::accumulate(passes->begin(), passes->end(), std::size_t(0));
    rows_.resize(count);
    std::size_t at = 0;
    const auto put = [&](std::uint32_t row) {
        if ((*passes)[row] != 0)
            rows_[at++] = row;
    };
    if (order_.empty())
        for (std::uint32_t row = 0; row < table_->size(); ++row)
            put(row);
    else
        for (const std::uint32_t row : order_)
            put(row);
}

Confusion PairView::counts() const
{
    std::array<std::int64_t, kVerdicts> verdicts{};
    for (std::uint32_t row = 0; row < mask_.size(); ++row)
        verdicts[static_cast<std::size_t>(table_->verdict(row, threshold_))] += mask_[row];
    return {verdicts[0], verdicts[1], verdicts[2], verdicts[3]};
}

template <typename Years>
AgeBreakdown PairView::byYears(const PairFilter& filter,
                               const std::vector<float>& edges,
                               Years years) const
{
    const bool isShown = filter == filter_;
    const std::vector<std::uint8_t> others = isShown ? std::vector<std::uint8_t>() : maskOf(filter);
    const std::vector<std::uint8_t>& mask = isShown ? mask_ : others;
    ScoredPairs chosen;
    std::vector<float> of;
    for (std::uint32_t row = 0; row < mask.size(); ++row) {
        if (mask[row] == 0 || std::isnan(table_->similarity[row]))
            continue;
        chosen.similarity.push_back(table_->similarity[row]);
        chosen.genuine.push_back(table_->genuine[row]);
        of.push_back(years(row));
    }
    return accuracyByAge(chosen, of, edges, threshold_);
}

AgeBreakdown PairView::byAgeGap() const
{
    PairFilter filter = filter_;
    filter.gap = {};
    return byYears(filter, VerificationOptions{}.ageGapEdges, [this](std::uint32_t row) {
        return table_->gap(row);
    });
}

AgeBreakdown PairView::byChildAge() const
{
    PairFilter filter = filter_;
    filter.childAge = {};
    return byYears(filter, VerificationOptions{}.childAgeEdges, [this](std::uint32_t row) {
        return table_->childAge(row);
    });
}

std::optional<std::size_t> PairView::placeOf(std::uint32_t row) const
{
    const auto found = std::find(rows_.begin(), rows_.end(), row);
    return found == rows_.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - rows_.begin()));
}

std::uint64_t PairView::bytes() const
{
    return mask_.capacity() + marks_.capacity() + (restricted_ ? restricted_->capacity() : 0) +
           other_.capacity() * sizeof(float) +
           (order_.capacity() + rows_.capacity()) * sizeof(std::uint32_t);
}

}  // namespace interproto
