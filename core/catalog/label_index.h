// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/catalog/catalog.h"

#include <cstdint>
#include <limits>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interproto {

/// The age file in memory, found by folder and picture name: 24 bytes a line.
///
/// Names of digits are compared as numbers ("000012/00000007.jpg" is labelled by "12/7.jpg"), other
/// names as bytes. Of several lines with one key the last counts, as in the reference. Read by many
/// threads at once after read().
class LabelIndex {
public:
    struct Label {
        std::uint64_t image = 0;     ///< number of the picture, or a hash with the top bit set
        std::uint32_t identity = 0;  ///< position in identityName()
        std::uint32_t line = 0;
        float age = 0;
        Gender gender = Gender::Unknown;
    };
    /// Where the labels of a folder stand: [first, last).
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    /// Reads the file; findings go to `issues`. False when stopped before the end.
    bool read(const std::string& file, IssueList& issues, std::stop_token stop);

    /// Position of a folder among the identities of the file, or kNone.
    std::size_t identityOf(std::string_view folder) const;
    Range labelsOf(std::size_t identity) const
    {
        return {starts_[identity], starts_[identity + 1]};
    }
    /// Position of the label of a picture, or kNone.
    std::size_t find(Range labels, std::string_view stem) const;

    const Label& at(std::size_t label) const { return labels_[label]; }
    std::size_t size() const { return labels_.size(); }  ///< distinct keys
    std::size_t identities() const { return names_.size(); }
    const std::string& identityName(std::size_t identity) const { return names_[identity]; }
    std::int64_t lines() const { return lines_; }
    std::int64_t duplicates() const { return lines_ - static_cast<std::int64_t>(labels_.size()); }
    /// "12/7", for a message.
    std::string keyText(std::size_t label) const;
    const std::string& file() const { return file_; }

    /// The number a name stands for: its value, or a hash with the top bit set when it is not of
    /// digits.
    static std::uint64_t imageNumber(std::string_view stem);
    static bool isHash(std::uint64_t image) { return (image >> 63) != 0; }
    /// A folder's name without zero padding; other names as they are.
    static std::string_view withoutPadding(std::string_view name);

private:
    std::uint32_t internIdentity(std::string_view name);
    void sortAndKeepLast(IssueList& issues);

    std::string file_;
    std::vector<Label> labels_;  // by identity, image
    std::vector<std::size_t> starts_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> identities_;
    std::int64_t lines_ = 0;
};

}  // namespace interproto
