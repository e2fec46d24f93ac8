// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/catalog/catalog.h"
#include "core/catalog/folder_reader.h"
#include "core/catalog/label_index.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// Writes a scan into the catalogue: one transaction for many folders, each folder whole or as it
/// was.
class ScanStore {
public:
    explicit ScanStore(Catalog& catalog);

    /// Makes the identity table equal to `folders` (sorted): removes what is gone, adds what is
    /// new, numbers the classes. A catalogue of another root is emptied first; returns true then.
    /// Marks the catalogue incomplete.
    bool beginRoot(const std::string& root, const std::vector<std::string>& folders);

    /// What the catalogue knows of the identity of class `classId`, images included.
    FolderState load(std::int64_t classId);
    /// Keeps a folder's new state; commits now and then.
    void store(const FolderState& folder);
    void commit();

    void storeLabelsWithoutImage(const LabelIndex& labels,
                                 const std::vector<std::uint8_t>& matched);
    void storeIssues(const IssueList& issues);

private:
    void begin();
    void removeIdentity(std::int64_t row);
    void deleteContents(std::int64_t row);
    void insertImages(const FolderState& folder);

    Catalog& catalog_;
    const Database& database_;
    std::unique_ptr<Transaction> transaction_;
    std::int64_t rowsInTransaction_ = 0;
    Statement findIdentity_;
    Statement findImages_;
    Statement findStrays_;
    Statement deleteImages_;
    Statement deleteStrays_;
    Statement insertImage_;
    Statement insertStray_;
    Statement setTime_;
};

}  // namespace interproto
