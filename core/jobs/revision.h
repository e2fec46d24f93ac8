// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace interproto {

/// The git revision this program was built from; "" when it was built outside a repository.
const char* buildRevision();

}  // namespace interproto
