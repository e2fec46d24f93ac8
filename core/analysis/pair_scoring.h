// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/embedder.h"
#include "core/catalog/scan.h"
#include "core/formats/pair_list.h"
#include "core/verification/scored_pairs.h"

#include <limits>
#include <string>
#include <vector>

namespace interproto {

/// A pair list made ready: every image found, its age read from its name.
struct PreparedPair {
    std::int64_t line = 0;
    bool genuine = false;
    std::string first;  ///< as listed; the child in the official lists
    std::string second;
    std::size_t firstImage = 0;  ///< into TestImages::paths
    std::size_t secondImage = 0;
    float firstAge = kUnknownAge;  ///< years, NaN when the name does not tell
    float secondAge = kUnknownAge;
};

struct PreparedSet {
    std::string name;
    std::string list;
    std::vector<PreparedPair>
        pairs;  ///< in byte-sorted line order, which settles ties as the reference does
    std::size_t brokenLines = 0;
    std::size_t missingPairs = 0;  ///< pairs left out because an image is not there
};

/// All test sets of a task. Sets share images, and pairs share them even more: each distinct file
/// is embedded once.
struct TestImages {
    std::vector<PreparedSet> sets;
    std::vector<std::string> paths;  ///< distinct, existing
    IssueList issues;                ///< broken lines, missing images
};

/// Reads the lists and finds the images. A missing image is an issue and its pairs are left out. An
/// Error: a list that cannot tell anything (faultOf), or of whose pairs none, or those of one label
/// alone, are left.
TestImages prepareTestSets(const std::vector<TestSet>& sets, BrokenLines broken);

/// A set with a similarity for each pair. Pairs with an unreadable image are left out and counted.
struct ScoredSet {
    std::string name;
    std::vector<std::size_t> pairs;  ///< into PreparedSet::pairs
    ScoredPairs scores;              ///< cosine similarity, same order
    std::size_t unreadablePairs = 0;
};

/// Cosine similarities of all sets from embeddings of TestImages::paths.
std::vector<ScoredSet> scorePairs(const TestImages& images, const EmbeddedImages& embedded);

}  // namespace interproto
