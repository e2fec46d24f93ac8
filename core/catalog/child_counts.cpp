// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/child_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace interproto {

namespace {

constexpr std::size_t kAges = ChildCounts::kMostAge + 1;
constexpr std::size_t kFilters = ChildCounts::kMostImages + 1;

std::size_t ageIndex(int childAge)
{
    return static_cast<std::size_t>(std::clamp(childAge, 0, ChildCounts::kMostAge));
}

}  // namespace

ChildCounts::ChildCounts(const Catalog& catalog)
{
    Statement rows = catalog.database().prepare(
        "SELECT i.class, cast(m.age AS INTEGER), count(*) FROM identity i JOIN image m ON " +
        fmt::format("m.id >= i.id * {0} AND m.id < (i.id + 1) * {0} ",
                    Catalog::kImagesPerIdentity) +
        fmt::format("WHERE m.age < {} AND (m.status & {}) = 0 GROUP BY i.class, 2",
                    kMostAge,
                    std::uint32_t(kImageSameKey)));
    identities_ = catalog.database().integer("SELECT count(*) FROM identity");
    below_.assign(static_cast<std::size_t>(identities_) * kAges, 0);
    while (rows.step()) {
        const std::int64_t owner = rows.integer(0);
        const std::int64_t age = rows.integer(1);
        if (owner < 0 || owner >= identities_ || age < 0 || age >= kMostAge)
            continue;
        // A picture of age 12 is below 13 and every age above.
        std::uint16_t* counts = &below_[static_cast<std::size_t>(owner) * kAges];
        for (std::size_t a = static_cast<std::size_t>(age) + 1; a < kAges; ++a)
            counts[a] = static_cast<std::uint16_t>(std::min<std::int64_t>(
                counts[a] + rows.integer(2), std::numeric_limits<std::uint16_t>::max()));
    }
    countIdentities();
}

void ChildCounts::countIdentities()
{
    table_.assign(kAges * kFilters, 0);
    images_.assign(kAges, 0);
    for (std::size_t i = 0; i < below_.size(); ++i) {
        const std::size_t age = i % kAges;
        ++table_[age * kFilters + std::min<std::size_t>(below_[i], kFilters - 1)];
        images_[age] += below_[i];
    }
    // From "exactly so many" to "at least so many".
    for (std::size_t age = 0; age < kAges; ++age)
        for (std::size_t filter = kFilters - 1; filter-- > 0;)
            table_[age * kFilters + filter] += table_[age * kFilters + filter + 1];
}

int ChildCounts::imagesOf(std::int64_t classId, int childAge) const
{
    if (classId < 0 || classId >= identities_)
        return 0;
    return below_[static_cast<std::size_t>(classId) * kAges + ageIndex(childAge)];
}

std::int64_t ChildCounts::identitiesWith(int childAge, int childFilter) const
{
    if (table_.empty())
        return 0;
    const auto filter = static_cast<std::size_t>(std::clamp(childFilter, 0, kMostImages));
    return table_[ageIndex(childAge) * kFilters + filter];
}

std::int64_t ChildCounts::imagesBelow(int childAge) const
{
    return images_.empty() ? 0 : images_[ageIndex(childAge)];
}

}  // namespace interproto
