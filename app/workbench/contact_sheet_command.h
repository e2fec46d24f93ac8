// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace interproto::ui {

/// `interproto-workbench contact-sheet EVALUATION.csv --out SHEET.png`: a picture of scored pairs
/// without a window. Needs no display. Returns the exit code.
int runContactSheet(int argc, char** argv);

}  // namespace interproto::ui
