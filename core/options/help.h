// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <string>

namespace interproto {

/// The page of `--help`: usage line, summary, then the options by group with default, unit and
/// bounds, folded at `width` columns. Advanced options come last.
std::string renderHelp(const std::string& command,
                       const std::string& summary,
                       const Form& form,
                       int width = 100);

/// `text` folded into lines of at most `width` bytes, each after `indent` blanks.
std::string folded(const std::string& text, int indent, int width);

}  // namespace interproto
