// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/catalog/folder_reader.h"
#include "core/catalog/label_index.h"
#include "core/catalog/scan.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace interproto {

/// Ages met one by one.
class AgeCounter {
public:
    void add(double age);  ///< NaN: unknown
    AgeStatistics statistics() const;

private:
    AgeStatistics sum_;
};

/// Turns the folders of a scan, in order, into the answers of the report.
class TrainingSummary {
public:
    TrainingSummary(const ScanOptions& options, const LabelIndex* labels, ScanReport& report);

    void add(const FolderState& folder);
    /// After the last folder that was read. `isWhole`: all of them were.
    void finish(bool isWhole);

    /// By label: 1 when a picture has it.
    const std::vector<std::uint8_t>& matchedLabels() const { return matched_; }

private:
    void addImages(const FolderState& folder);
    void countFile(const FolderState& folder, const ScannedImage& image, const std::string& path);
    void addFolderIssues(const FolderState& folder, std::int64_t children, std::int64_t adults);
    void compareChildRules(const FolderState& folder, std::size_t identity, std::int64_t children);
    void addStrays(const FolderState& folder);
    void addImagesPerIdentity();
    void addLabelFindings();
    void addClassNumbering();
    std::int64_t childLabels(std::size_t identity) const;

    const ScanOptions& options_;
    const LabelIndex* labels_;
    ScanReport& report_;
    Sha256 hash_;
    AgeCounter ages_;
    std::vector<std::uint8_t> matched_;
    std::vector<std::uint8_t> hasFolder_;                          // by identity of the age file
    std::vector<std::int64_t> sizes_;                              // images, by class
    std::unordered_map<std::string, std::string> folderOfNumber_;  // "12" -> "000012"
    std::int64_t highestNumber_ = -1;
    std::int64_t numberedFolders_ = 0;
};

}  // namespace interproto
