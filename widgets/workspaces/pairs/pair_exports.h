// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/contact_sheet.h"
#include "widgets/workspaces/pairs/pair_files.h"

#include <stop_token>

/// What leaves the Pairs page. Everything here may take a while: not for the window's thread.
namespace interproto::ui {

/// Pairs as they are seen: fixed copies of what can change meanwhile.
struct PairSelection {
    std::shared_ptr<const LoadedPairs> pairs;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> marks;  ///< one a row of the table, or none at all
    float threshold = 0;
};

/// One row a pair: set, label, paths, ages, gap, similarity, distance, verdict, far, mark.
void writeSelectionCsv(const std::string& file, const PairSelection& selection);

/// The pairs as a contact sheet takes them.
std::vector<ContactPair> contactPairs(const PairSelection& selection);

/// A contact sheet of an evaluation CSV, for the command line: only failures at the set's best
/// threshold when asked, the most wrong first, at most `most` of them. An Error for what cannot be
/// read or written.
struct SheetRequest {
    std::string csv;
    std::string root;  ///< of the images; empty: looked for above the file
    QString out;
    bool failedOnly = false;
    std::size_t most = 24;
    ContactSheetOptions options;
};
/// How many pairs are on the sheet.
std::size_t makeContactSheet(const SheetRequest& request);

}  // namespace interproto::ui
