// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/child_counts.h"
#include "core/catalog/query.h"
#include "core/catalog/scan_report.h"
#include "core/runs/workspace.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the page shows of a data set or a test set: plain values, read in another thread and
/// shared.
namespace interproto::ui {

/// Findings of a scan: how many there are of each kind, and the examples that are kept.
struct Findings {
    std::vector<IssueCount> counts;
    std::vector<Issue> issues;
    std::int64_t total() const;
};

/// A scanned training set.
struct DataSetContents {
    bool isComplete = false;  ///< the scan reached its end
    double scannedAt = 0;     ///< seconds since 1970
    std::string root;
    std::int64_t images = 0;  ///< that can be trained on
    std::int64_t labelled = 0;
    std::vector<IdentityRow> identities;
    ChildCounts children;
    std::vector<std::int64_t> ages;     ///< by whole year from 0
    std::vector<CountBin> perIdentity;  ///< images per identity
    Findings findings;
};

/// One side of a pair.
struct PairImage {
    std::string listed;      ///< as in the list
    std::string path;        ///< absolute; empty: not found
    std::optional<int> age;  ///< from the name
};
struct PairRow {
    std::int64_t line = 0;
    bool isGenuine = false;
    PairImage first;
    PairImage second;

    std::optional<int> gap() const;
};

/// A pair list, with the findings of its scan when there was one.
struct TestSetContents {
    std::string root;  ///< folder that the paths start from; empty: none was found
    bool isScanned = false;
    double scannedAt = 0;
    std::vector<PairRow> pairs;
    std::int64_t genuine = 0;
    std::int64_t missing = 0;        ///< pairs of which a picture was not found
    std::vector<std::int64_t> gaps;  ///< pairs by age gap in whole years
    Findings findings;
};

using DataSetPointer = std::shared_ptr<const DataSetContents>;
using TestSetPointer = std::shared_ptr<const TestSetContents>;

/// Reads a catalogue that `scan` left; nothing when there is none. Errors: it is damaged.
DataSetPointer readDataSet(const std::string& catalogFile);
/// Reads the list, finds its pictures, and adds what the catalogue holds when it is there. Errors:
/// the list cannot be read.
TestSetPointer readTestSet(const TestSetEntry& entry, const std::string& catalogFile);
/// Absolute paths of an identity's pictures, at most `most`, youngest first; `ages` gets theirs.
struct IdentityPicture {
    std::string path;
    float age = kUnknownAge;
    bool isUsable = true;
};
std::vector<IdentityPicture> readIdentity(const std::string& catalogFile,
                                          ClassId identity,
                                          std::int64_t most);

/// Writes findings as CSV, as `interproto scan --issues` does.
void writeFindings(const std::string& path, const std::vector<Issue>& issues);

}  // namespace interproto::ui
