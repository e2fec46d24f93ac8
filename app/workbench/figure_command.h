// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace interproto::ui {

/// `interproto-workbench figure RECIPE.toml --out FIGURE.pdf [--sweep FOLDER]`: draws a figure
/// without a display. Returns the exit code; the reason of a failure is told on stderr.
int runFigureCommand(int argc, char** argv);

}  // namespace interproto::ui
