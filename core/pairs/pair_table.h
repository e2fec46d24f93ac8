// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/image_names_pool.h"
#include "core/pairs/score_index.h"
#include "core/verification/report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// What a threshold makes of a pair.
enum class Verdict : std::uint8_t {
    TrueAccept,   ///< genuine and taken as genuine
    FalseReject,  ///< genuine and taken as two persons
    FalseAccept,  ///< two persons taken as one
    TrueReject,   ///< two persons and taken as two
    Unscored,     ///< no similarity: an image is missing or unreadable
};
inline constexpr int kVerdicts = 5;

inline bool isFailure(Verdict verdict)
{
    return verdict == Verdict::FalseReject || verdict == Verdict::FalseAccept;
}

/// The pairs of one test set: rows [begin, end) of the table.
struct PairSet {
    std::string name;
    std::string file;  ///< the evaluation CSV or pair list they were read from
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    ScoreIndex scores;
    VerificationReport report;  ///< as `interproto evaluate` makes it; empty when nothing is scored
};

/// Scored pairs of one or more test sets in memory: one array a column, paths held once. Some 40
/// bytes a pair, indices included.
///
/// Filled by PairReader, then constant: any number of threads may read it.
struct PairTable {
    std::vector<PairSet> sets;
    ImageNamesPool images;
    std::vector<float> similarity;  ///< NaN: not scored
    std::vector<std::uint8_t> genuine;
    std::vector<std::uint32_t> first;  ///< into images; in the official lists the child
    std::vector<std::uint32_t> second;
    std::vector<float> firstAge;  ///< years, NaN: unknown
    std::vector<float> secondAge;
    ScoreIndex scores;  ///< of all sets together

    std::uint32_t size() const { return static_cast<std::uint32_t>(similarity.size()); }
    std::uint32_t setOf(std::uint32_t row) const;
    float gap(std::uint32_t row) const;       ///< years, NaN: unknown
    float childAge(std::uint32_t row) const;  ///< of the younger of the two; years, NaN: unknown
    Verdict verdict(std::uint32_t row, float threshold) const
    {
        const float s = similarity[row];
        if (s != s)
            return Verdict::Unscored;
        return genuine[row] != 0 ? (s >= threshold ? Verdict::TrueAccept : Verdict::FalseReject)
                                 : (s >= threshold ? Verdict::FalseAccept : Verdict::TrueReject);
    }
    /// FAR at the pair's similarity among the impostor pairs of its own set.
    FarAtScore farAt(std::uint32_t row) const
    {
        return sets[setOf(row)].scores.farAt(similarity[row]);
    }
    /// The set's pairs as the figures take them; pairs without a similarity are left out.
    ScoredPairs scoredPairs(std::uint32_t begin, std::uint32_t end) const;
    /// Bytes in use beside the texts of the paths.
    std::uint64_t bytes() const;
};

}  // namespace interproto
