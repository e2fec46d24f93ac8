// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// The distinct image paths of pair lists in one block of memory, each known by a small number, and
/// the identity that each path belongs to (image_names.h). Pairs share images: a list of a million
/// pairs holds a path once.
class ImageNamesPool {
public:
    ImageNamesPool();

    /// The number of a path, given at its first sight.
    std::uint32_t intern(std::string_view path);
    /// The number of a path that is there, or kNone.
    std::uint32_t find(std::string_view path) const;
    static constexpr std::uint32_t kNone = 0xffffffff;

    std::uint32_t size() const { return static_cast<std::uint32_t>(identity_.size()); }
    std::string_view path(std::uint32_t image) const
    {
        return std::string_view(text_).substr(begin_[image], begin_[image + 1] - begin_[image]);
    }
    std::uint32_t identity(std::uint32_t image) const { return identity_[image]; }
    std::uint32_t identities() const { return static_cast<std::uint32_t>(names_.size()); }
    /// The identity's name, for people; paths that tell none have "".
    const std::string& identityName(std::uint32_t identity) const { return names_[identity]; }

    /// Place of each image among the sorted paths; filled by finish().
    const std::vector<std::uint32_t>& rank() const { return rank_; }
    /// Place of each identity among the sorted names; filled by finish().
    const std::vector<std::uint32_t>& identityRank() const { return identityRank_; }
    /// All paths, one behind the other, for a search through them.
    const std::string& text() const { return text_; }
    /// Call when the last path is in: gives back spare memory and orders the names.
    void finish();
    std::uint64_t bytes() const;

private:
    std::size_t slot(std::string_view path) const;
    std::uint32_t internIdentity(std::string_view path);
    void grow();

    std::string text_;
    std::vector<std::uint64_t> begin_;  ///< one more than images
    std::vector<std::uint32_t> identity_;
    std::vector<std::uint32_t> slots_;  ///< open addressing; kNone: free
    std::vector<std::string> names_;
    std::vector<std::uint32_t> nameSlots_;
    std::vector<std::uint32_t> rank_;
    std::vector<std::uint32_t> identityRank_;
};

}  // namespace interproto
