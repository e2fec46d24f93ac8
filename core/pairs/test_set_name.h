// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pair_list.h"

#include <string>

namespace interproto {

/// Name of the test set of a list: "AgeDB-C20", "LAG", ... for the official ones, otherwise the
/// file's name without its extension.
std::string testSetName(const std::string& list);

/// The nearest folder above the list below which the first pair's image lies; the list's own folder
/// when there is none.
std::string guessTestRoot(const std::string& list, BrokenLines broken);

/// Turns listed paths into paths of files as ImageResolver does, but once for a whole set: some of
/// its images are looked for, and the leading components that had to go then go everywhere.
class ListedImages {
public:
    ListedImages() = default;
    /// Looks for `sample` listed paths below `root`; slow on slow disks.
    ListedImages(std::string root, const std::vector<std::string>& sample);

    /// Below the root; "" for a path that is absolute or climbs out of it.
    std::string file(std::string_view listed) const;
    const std::string& root() const { return root_; }
    /// False when none of the sample was there.
    bool isFound() const { return isFound_; }

private:
    std::string root_;
    std::size_t stripped_ = 0;
    bool isFound_ = false;
};

}  // namespace interproto
