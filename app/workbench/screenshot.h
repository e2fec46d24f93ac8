// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/command_line.h"
#include "widgets/shell/main_window.h"

namespace interproto::ui {

/// Says it on standard error; the exit code of a failure.
int complain(const QString& text);

/// Ends the event loop with the picture of the window written once everything is on it that was
/// asked for, or with the reason why not.
void takePicture(MainWindow& window, const CommandLine& line);

}  // namespace interproto::ui
