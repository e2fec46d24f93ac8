// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pairs/pair_exports.h"

namespace interproto::ui {

struct ReportOptions {
    QString title;
    std::size_t examples = 48;  ///< failed pairs shown a set, the most wrong first
    bool isBlurred = false;
};

/// An evaluation as one HTML file that opens anywhere, offline: figures with their intervals,
/// curves as SVG, the worst failures with their faces inside the file. All texts escaped; no
/// script, nothing loaded. False when stopped. An Error when it cannot be written.
bool writeEvaluationReport(const std::string& file,
                           const PairSelection& selection,
                           const ReportOptions& options,
                           std::stop_token stop = {});

}  // namespace interproto::ui
