// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/pairs/pair_table.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace interproto {

/// Why a pair fails, as a person judges it. Number 0 is none; the numbers are places in this list
/// plus one.
inline constexpr std::array<std::string_view, 6> kPairMarks = {
    "label_error", "pose", "blur", "occlusion", "look_alike", "really_hard"};

/// 0 for an unknown key.
std::uint8_t markNumber(std::string_view key);
/// "" for 0.
std::string_view markKey(std::uint8_t number);

struct PairNote {
    std::uint8_t mark = 0;  ///< see kPairMarks
    std::string text;

    bool isEmpty() const { return mark == 0 && text.empty(); }
    bool operator==(const PairNote&) const = default;
};

/// What people noted about pairs: one CSV in the workspace, `set,path1,path2,verdict,note`, that
/// any spreadsheet opens. Notes belong to a test set's pair, not to a run: all runs show them.
class PairNotes {
public:
    /// A missing file is an empty one. Lines that cannot be read are issues ("note-fields",
    /// "note-verdict"); an Error when it is no CSV.
    static PairNotes read(const std::string& file, IssueList* issues = nullptr);
    /// Replaces the file atomically.
    void write(const std::string& file) const;

    PairNote note(const std::string& set, std::string_view first, std::string_view second) const;
    /// An empty note removes it.
    void setNote(const std::string& set,
                 std::string_view first,
                 std::string_view second,
                 const PairNote& note);
    std::size_t size() const { return notes_.size(); }
    /// One byte a row of the table: its mark.
    std::vector<std::uint8_t> marksOf(const PairTable& table) const;

private:
    using Key = std::tuple<std::string, std::string, std::string>;
    std::map<Key, PairNote> notes_;
};

}  // namespace interproto
