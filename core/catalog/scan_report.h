// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// A bar of a histogram: values low..high, both included; high below 0: no upper end.
struct CountBin {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t count = 0;
};

struct AgeStatistics {
    std::int64_t known = 0;
    std::int64_t unknown = 0;
    double min = 0;  ///< years; 0 when none is known
    double mean = 0;
    double max = 0;
};

struct TestSetReport {
    std::string name;
    std::string list;
    std::string root;
    std::int64_t lines = 0;    ///< lines of the list that are not blank
    std::int64_t pairs = 0;    ///< scored pairs: without broken lines when they are dropped
    std::int64_t genuine = 0;  ///< of `pairs`
    std::int64_t impostor = 0;
    std::int64_t brokenLines = 0;
    std::int64_t images = 0;                   ///< distinct pictures that the pairs name
    std::int64_t missingImages = 0;            ///< of `images`
    std::int64_t badImages = 0;                ///< of `images`: there, but not usable
    std::int64_t scorablePairs = 0;            ///< pairs whose two pictures are there and usable
    AgeStatistics firstAges;                   ///< of each pair's first picture, from the file name
    AgeStatistics secondAges;                  ///< of each pair's second picture (the adult)
    AgeStatistics ageGap;                      ///< |second - first| where both are known
    std::map<int, std::int64_t> ageHistogram;  ///< whole years -> distinct pictures
};

/// The answers of a scan.
struct ScanReport {
    std::string trainRoot;
    std::string ageFile;
    bool stopped = false;  ///< stopped before the end: counts are of what was read

    std::int64_t identities = 0;      ///< sub-folders of the training folder
    std::int64_t images = 0;          ///< image files in them
    std::int64_t usableImages = 0;    ///< of `images`: nothing found that keeps them from training
    std::int64_t labelledImages = 0;  ///< of `images`: with an age
    std::int64_t unlabelledImages = 0;
    std::uint64_t bytes = 0;

    std::int64_t labelLines = 0;          ///< readable lines of the age file
    std::int64_t labelKeys = 0;           ///< distinct `<id>/<image>` keys in them
    std::int64_t duplicateLabels = 0;     ///< lines whose key came before (the last one counts)
    std::int64_t labelsWithoutImage = 0;  ///< keys without a picture
    std::int64_t labelledIdentitiesWithoutFolder = 0;

    std::map<int, std::int64_t> ageHistogram;  ///< whole years -> images
    AgeStatistics ages;
    std::int64_t childImages = 0;  ///< images younger than the child age, distinct keys

    std::int64_t imagesMin = 0;  ///< images per identity
    double imagesMedian = 0;
    double imagesMean = 0;
    std::int64_t imagesMax = 0;
    std::vector<CountBin> imagesPerIdentity;

    int childAge = 13;
    int childFilter = 10;
    int adultAge = 18;
    /// Identities with at least childFilter distinct pictures, that exist, with age < childAge.
    std::int64_t childIdentities = 0;
    /// The same by the reference's rule, which counts lines of the age file, pictures or not.
    std::int64_t childIdentitiesByLabels = 0;
    std::int64_t identitiesWithoutChild = 0;
    std::int64_t identitiesWithoutAdult = 0;
    bool idsAreDense = true;  ///< the folders are the numbers 0..C-1

    /// Files in identities' folders that are no pictures by their extension: lower case with the
    /// dot, "" without one -> files.
    std::map<std::string, std::int64_t> unknownExtensions;

    std::vector<TestSetReport> testSets;
    IssueList issues;
    std::string
        fingerprint;  ///< SHA-256 of (relative path, size)... and the age file; "" when stopped

    std::int64_t foldersListed = 0;  ///< identity folders read anew
    std::int64_t headersRead = 0;    ///< images opened, test sets included
    std::int64_t imagesDecoded = 0;
    double seconds = 0;
};

/// Everything of the report; bytes that are no UTF-8 appear as \xNN, so that the text is always
/// valid JSON.
nlohmann::json toJson(const ScanReport& report);
/// A few lines for a person: counts, children, test sets; of each kind of finding its severity, how
/// many there are, and the first in words with its place.
std::string summaryText(const ScanReport& report);

}  // namespace interproto
