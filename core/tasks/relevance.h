// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <string>

namespace interproto {

/// Why an option of a training has no effect beside the present values of the others ("ArcFace has
/// no such term"); an empty source when it has one. For forms, which grey the field; the engine
/// takes the value all the same.
Text unusedReason(const Form& form, const std::string& key);

}  // namespace interproto
