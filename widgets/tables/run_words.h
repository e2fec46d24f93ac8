// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"
#include "widgets/common/marks.h"

#include <QStringList>

/// What the kit's values are called on the screen.
namespace interproto::ui {

/// "Running", "Paused", ... ; "Curves only" for a folder without a journal.
QString stateText(const RunStatus& run);
Mark stateMark(const RunStatus& run);
Tone stateTone(const RunStatus& run);
QIcon stateIcon(const RunStatus& run, const QPalette& palette);

QString severityText(Severity severity);
QIcon severityIcon(Severity severity, const QPalette& palette);

/// "Inter-Prototype", "ir-50": method and network, as far as the journal tells.
QStringList kindOf(const RunStatus& run);
/// "12,000 / 45,000"; without the total where it is not known.
QString stepText(const RunStatus& run);

}  // namespace interproto::ui
