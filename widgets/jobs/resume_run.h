// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace interproto::ui {

struct ResumeOutcome {
    bool isError = false;
    QString text;  ///< for people
};

/// Starts the training in a run folder again, from its last checkpoint or, without one, its
/// beginning, as a process that outlives the window. The engine takes the options from the folder,
/// too.
ResumeOutcome resumeRun(const QString& run);

}  // namespace interproto::ui
