// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace interproto {

struct AgeOptions {
    std::optional<double> missing = 30;  ///< age of images without one; unset: they do not count
    std::vector<int> groups = {};        ///< ages that part the groups; empty: the method's own
};

/// The ages of a batch, fit to learn from. An age that is missing, not finite or not from 0 to 120
/// counts as missing.
struct BatchAges {
    torch::Tensor years;   ///< [B], finite everywhere
    torch::Tensor counts;  ///< [B], 1 where the age counts, else 0
};

/// `ages` [B] float, NaN where unknown; undefined: none is known.
BatchAges agesOf(const torch::Tensor& ages, const torch::Tensor& like, const AgeOptions& options);

/// Mean of values [B] over the images whose age counts; 0 without any.
torch::Tensor meanOver(const torch::Tensor& values, const BatchAges& ages);

/// Which side of a group an age that equals a border is on.
enum class GroupBorder {
    FirstOfNext,  ///< the border is the first age of the next group (DAL)
    LastOfOwn     ///< the border is the last age of its group (MTLFace)
};

/// Group index of each age, [B] int64, 0..borders.
torch::Tensor ageGroups(const torch::Tensor& years,
                        const std::vector<int>& borders,
                        GroupBorder rule);

/// Usage error unless the borders rise.
void checkGroups(const std::vector<int>& borders);

}  // namespace interproto
