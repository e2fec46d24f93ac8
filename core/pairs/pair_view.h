// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_filter.h"
#include "core/pairs/pair_order.h"

#include <memory>

namespace interproto {

/// What is shown of a table: filter, order and threshold, each changed in some tens of
/// milliseconds for a million pairs. Filter and order are kept apart, so that each change redoes
/// only its own part, and a threshold that changes neither costs nothing but its counts.
///
///     PairView view(table);
///     view.setThreshold(0.3F);
///     view.setFilter(failures);
///     for (std::uint32_t row : view.rows()) ...
class PairView {
public:
    explicit PairView(std::shared_ptr<const PairTable> table);

    const PairTable& table() const { return *table_; }
    std::shared_ptr<const PairTable> sharedTable() const { return table_; }
    const std::vector<std::uint32_t>& rows() const { return rows_; }
    float threshold() const { return threshold_; }
    const PairFilter& filter() const { return filter_; }
    PairColumn column() const { return column_; }
    bool isDescending() const { return descending_; }
    const std::vector<float>& other() const { return other_; }

    /// True when rows() changed.
    bool setThreshold(float threshold);
    void setFilter(const PairFilter& filter);
    void sort(PairColumn column, bool descending);
    /// Similarities of a second run, one a row of the table; empty: none.
    void setOther(std::vector<float> other);
    /// Marks that people gave, one byte a row (0: none); `bit` of a mark as pair_notes.h counts.
    void setMarks(std::vector<std::uint8_t> marks);
    std::uint8_t mark(std::uint32_t row) const { return marks_.empty() ? 0 : marks_[row]; }
    /// Only these rows of the table (a lasso, a cell of an agreement); nothing: all again.
    void restrictTo(std::optional<std::vector<std::uint32_t>> rows);
    bool isRestricted() const { return restricted_.has_value(); }

    /// Counts over the rows that pass the filter, its verdicts left out: what the threshold makes
    /// of the chosen pairs.
    Confusion counts() const;
    /// Accuracy of the chosen pairs by age gap, as the report bins them. The filter's own range of
    /// gaps (of child ages below) is left out, so that a chosen bin keeps its neighbours in sight.
    AgeBreakdown byAgeGap() const;
    AgeBreakdown byChildAge() const;
    /// Rows that pass the filter, its verdicts left out.
    const std::vector<std::uint8_t>& mask() const { return mask_; }
    /// Place of a row in rows(), or nothing.
    std::optional<std::size_t> placeOf(std::uint32_t row) const;
    std::uint64_t bytes() const;

private:
    std::vector<std::uint8_t> maskOf(const PairFilter& filter) const;
    void rebuildMask();
    void rebuildOrder();
    void rebuildRows();
    template <typename Years>
    AgeBreakdown byYears(const PairFilter& filter,
                         const std::vector<float>& edges,
                         Years years) const;

    std::shared_ptr<const PairTable> table_;
    PairFilter filter_;
    PairColumn column_ = PairColumn::Row;
    bool descending_ = false;
    float threshold_ = 0;
    std::vector<float> other_;
    std::vector<std::uint8_t> marks_;
    std::optional<std::vector<std::uint8_t>> restricted_;
    std::vector<std::uint8_t> mask_;
    std::vector<std::uint32_t> order_;  ///< all rows, sorted; empty: in row order
    std::vector<std::uint32_t> rows_;
};

}  // namespace interproto
