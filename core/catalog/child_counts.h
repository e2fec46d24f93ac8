// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <cstdint>
#include <vector>

namespace interproto {

/// How many distinct pictures each identity has below each whole age, so that the number of child
/// identities follows a slider at once: one pass over the catalogue, then lookups.
///
///     const ChildCounts counts(catalog);
///     counts.identitiesWith(13, 10);     // == childClasses(catalog, 13, 10).size()
///
/// A plain value; 84 bytes an identity. Any thread.
class ChildCounts {
public:
    static constexpr int kMostAge = 40;
    static constexpr int kMostImages = 200;

    ChildCounts() = default;
    explicit ChildCounts(const Catalog& catalog);

    std::int64_t identities() const { return identities_; }
    /// Distinct pictures of the class younger than `childAge` (0 to kMostAge).
    int imagesOf(std::int64_t classId, int childAge) const;
    /// Identities with at least `childFilter` (0 to kMostImages) such pictures.
    std::int64_t identitiesWith(int childAge, int childFilter) const;
    /// Distinct pictures younger than `childAge`, of all identities.
    std::int64_t imagesBelow(int childAge) const;

private:
    void countIdentities();

    std::int64_t identities_ = 0;
    std::vector<std::uint16_t> below_;  // [identities, kMostAge + 1]
    std::vector<std::int64_t> table_;   // [kMostAge + 1, kMostImages + 1]
    std::vector<std::int64_t> images_;  // [kMostAge + 1]
};

}  // namespace interproto
