// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_table.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace interproto {

/// low <= value < high; a NaN is outside every range that is not whole.
struct ValueRange {
    float low = -std::numeric_limits<float>::infinity();
    float high = std::numeric_limits<float>::infinity();

    bool isWhole() const { return low < -1e30F && high > 1e30F; }
    bool operator==(const ValueRange&) const = default;
};

/// Which pairs are shown. Everything but `verdicts` is independent of the threshold.
struct PairFilter {
    unsigned verdicts = (1U << kVerdicts) - 1;  ///< bits by Verdict
    bool genuine = true;                        ///< pairs of one person
    bool impostor = true;                       ///< pairs of two persons
    ValueRange similarity;
    ValueRange childAge;  ///< of the younger of the two
    ValueRange gap;
    std::string set;       ///< name of one test set; empty: all
    std::string identity;  ///< an identity on either side; empty: all
    std::string text;      ///< part of either path, any case
    std::string mark;      ///< key of a verdict given by a person (pair_notes.h); "any": one of
                           ///< them; empty: all

    bool showsAllVerdicts() const { return verdicts == (1U << kVerdicts) - 1; }
    bool isEmpty() const { return *this == PairFilter{}; }
    bool operator==(const PairFilter&) const = default;
};

inline unsigned bitOf(Verdict verdict)
{
    return 1U << static_cast<unsigned>(verdict);
}

/// 1 for each row that passes all but the verdicts and the mark.
std::vector<std::uint8_t> rowsThatPass(const PairTable& table, const PairFilter& filter);

/// A filter as one line of text and back, for saved views: "verdicts=6 gap=30:40 text=..." with
/// %XX for blanks. Unknown words are passed over.
std::string filterText(const PairFilter& filter);
PairFilter filterFromText(const std::string& text);

}  // namespace interproto
