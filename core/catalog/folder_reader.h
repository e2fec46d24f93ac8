// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/catalog/class_order.h"
#include "core/catalog/image_check.h"
#include "core/catalog/label_index.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace interproto {

enum class StrayKind { Folder, OtherExtension, NoFile };

/// Something in an identity's folder that is no picture.
struct StrayEntry {
    std::string name;
    StrayKind kind = StrayKind::OtherExtension;
};

/// One identity folder: what the catalogue knew of it goes in, what is there now comes out.
struct FolderState {
    std::int64_t row = 0;  ///< identity.id
    std::int64_t classId = 0;
    std::string name;
    std::int64_t mtime = 0;            ///< nanoseconds; 0: list it
    std::vector<ScannedImage> images;  ///< sorted by name
    std::vector<StrayEntry> strays;    ///< sorted by name
    std::vector<std::size_t> labels;   ///< by image: position in the LabelIndex, or kNone
    std::string failure;               ///< why the folder could not be read; "" when it could

    bool listed = false;    ///< the folder was read anew
    bool changed = false;   ///< images or strays differ from what the catalogue knew
    bool finished = false;  ///< false when a stop came in between
    CheckCounts checks;
};

struct FolderChecks {
    std::string root;
    bool readHeaders = true;
    DecodeChecker decode;
    const LabelIndex* labels = nullptr;  ///< null: ages stay unknown
};

/// Sub-folders of the root, in the order of their classes; other entries are "stray-file" issues.
/// Hidden names are passed over. Error when the root is no folder or cannot be listed.
std::vector<std::string> listIdentities(const std::string& root,
                                        IssueList& issues,
                                        ClassOrder order = ClassOrder::Value);

/// Brings `folder` up to date: lists it when its time has changed, looks at the size and time of
/// each picture, opens new and changed ones, and joins the labels. Safe in several threads for
/// different folders.
void readFolder(FolderState& folder, const FolderChecks& checks, std::stop_token stop);

}  // namespace interproto
