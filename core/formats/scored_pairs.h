// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace interproto {

/// Header of a CSV of scored pairs, as `evaluate` writes it; readers find the columns by name.
inline constexpr std::array kScoredPairColumns = {
    "label", "path1", "path2", "age1", "age2", "similarity"};

/// One row of it.
struct ScoredPair {
    std::int64_t line = 0;
    bool genuine = false;
    std::string_view first;   ///< paths, without csv.h's guard
    std::string_view second;  ///< valid during the call
    float firstAge = 0;       ///< years, kUnknownAge when not known
    float secondAge = 0;
    float similarity = 0;  ///< NaN for an empty cell: not scored
};

/// What is wrong with a row: "pair-fields", "pair-label" or "pair-similarity" (not a finite
/// number), whose row is left out, or "pair-age", whose age counts as unknown.
using ScoredPairProblem =
    std::function<void(const char* code, std::int64_t line, const std::string& message)>;

/// Calls `row` for every pair of the file, `problem` (before it) for what is wrong. An Error with
/// the file for a header without these columns and for an empty file.
void readScoredPairs(const std::string& file,
                     const std::function<void(const ScoredPair&)>& row,
                     const ScoredPairProblem& problem);

}  // namespace interproto
